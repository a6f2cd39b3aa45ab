import { latinDigits } from "@sanad/domain/digits";
import {
  findPhoneNumbersInText,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/mobile";

export interface Phone {
  readonly e164: string;
  /** ISO 3166-1 alpha-2, or `null` for a code that several countries share, or none */
  readonly country: string | null;
}

/** Marks that keyboards and chat programs put around numbers in Arabic text, and spaces that look like none. */
const marks = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/**
 * A number as a person wrote it, in any digit script, as E.164. It need not be a mobile: the metadata here knows
 * mobiles only, so any number of a possible length is taken, and nothing is said of whether it exists.
 *
 * @param country ISO 3166-1 alpha-2 of numbers without a country code; from configuration or the person's own
 *   answer, never from an address of the network
 * @returns `null` for short codes, names, and what is no number
 */
export function normalisePhone(text: string, country?: string): Phone | null {
  const known = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(
    plain(text),
    known === undefined ? {} : { defaultCountry: known },
  );
  if (number === undefined || !number.isPossible()) return null;
  return { e164: number.number, country: number.country ?? number.getPossibleCountries()[0] ?? null };
}

/**
 * The countries of the numbers that a text gives with their country code, each once. A trace, not a fact: a story
 * may name anybody's number.
 */
export function phoneCountries(text: string): string[] {
  const searched = plain(text.slice(0, searchable));
  const mobiles = findPhoneNumbersInText(searched).map(({ number }) => number.country ?? null);
  // The library's search drops what its metadata does not know, and that is every fixed line.
  const others = [...searched.matchAll(international)].map(
    ([found]) => normalisePhone(found)?.country ?? null,
  );
  return [...new Set([...mobiles, ...others].filter((country) => country !== null))];
}

/** UTF-16 units: the longest story of the form. An e-mail may be a hundred times that, and searching is slow. */
const searchable = 100_000;

const international = /\+\d(?:[ \u00A0().-]{0,2}\d){7,14}/g;

/** `00` in front of a whole number with its country: in `06 00 00 00 40` it is a pair of digits. */
const exitCode = /(?<![\d+:.,])00[ ]?(?=[1-9](?:[ \u00A0().-]{0,2}\d){7})/g;

function plain(text: string): string {
  return latinDigits(text).replace(marks, "").replace(exitCode, "+");
}

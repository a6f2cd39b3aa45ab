import { safeName } from "@sanad/channels/file-name";
import { parseForm } from "@sanad/channels/form";
import { normalisePhone, phoneCountries } from "@sanad/channels/phone";
import { readUrlencoded } from "@sanad/channels/upload/urlencoded";
import { formFields } from "@sanad/domain/form";
import { makeReference, parseReference, showReference } from "@sanad/domain/reference";
import { deriveReceipt, formatReceipt, parseReceipt } from "@sanad/vault/seal";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds, story } from "../support/property.ts";

const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), story);
const context = { language: "ar", now: Date.UTC(2026, 0, 15), consentVersions: ["1"] } as const;
const submission = fc.uint8Array({ minLength: 32, maxLength: 32 });
const bidi = /[\p{Cc}\p{Cf}\p{Cs}/\\]/u;

/** The same digits in another script, with what keyboards and chat programs put between. */
function retyped(digits: string, zero: number, between: readonly string[]): string {
  return [...digits]
    .map((digit, at) => `${between[at % between.length] ?? ""}${String.fromCodePoint(zero + Number(digit))}`)
    .join("");
}
const zeroes = fc.constantFrom(0x30, 0x660, 0x6f0, 0xff10);
const between = fc.array(fc.constantFrom("", "", " ", "-", "–", "\u200f", "\u2068", "\u00a0"), {
  minLength: 1,
});

describe("a form", () => {
  it(
    "of any values gives a report, or its errors and the words back",
    holds(
      150,
      [fc.dictionary(fc.constantFrom(...formFields), fc.array(anyText, { maxLength: 3 })), fc.boolean()],
      (values, hasFiles) => {
        const parsed = parseForm(new Map(Object.entries(values)), context, hasFiles);
        const typed = parsed.values.get("story")?.[0] ?? "";
        if (!parsed.ok) expect(Object.keys(parsed.errors)).not.toEqual([]);
        for (const word of (values.story?.[0] ?? "").match(/[\p{L}\p{N}]+/gu) ?? []) {
          if (typed !== "") expect(typed).toContain(word.normalize("NFC"));
        }
      },
    ),
  );

  it(
    "is read from its body with every value in its order",
    holds(150, [fc.array(fc.tuple(anyText, anyText))], (pairs) => {
      const whole = pairs.map((pair) => pair.map((text) => text.toWellFormed()));
      const read = readUrlencoded(new URLSearchParams(whole).toString());
      const flat = read.ok
        ? [...read.value].flatMap(([name, all]) => all.map((value) => [name, value]))
        : null;
      const inOrder = (pairs: readonly (readonly string[])[]) =>
        pairs.map((pair) => JSON.stringify(pair)).toSorted();
      expect(inOrder(flat ?? [])).toEqual(inOrder(whole));
    }),
  );
});

describe("a receipt", () => {
  it(
    "reads the same in any script and spacing",
    holds(150, [submission, zeroes, between], async (bytes, zero, marks) => {
      const receipt = await deriveReceipt(bytes);
      expect(parseReceipt(retyped(receipt, zero, marks))).toBe(receipt);
      expect(parseReceipt(formatReceipt(receipt))).toBe(receipt);
    }),
  );

  it(
    "with a slip is none",
    holds(200, [submission, fc.nat({ max: 23 }), fc.nat({ max: 8 })], async (bytes, at, add) => {
      const receipt = await deriveReceipt(bytes);
      const wrong = (Number(receipt[at]) + 1 + add) % 10;
      expect(parseReceipt(receipt.slice(0, at) + String(wrong) + receipt.slice(at + 1))).toBeNull();
      const [one = "", two = ""] = [receipt[at], receipt[at + 1]];
      if (two !== "" && one !== two) {
        expect(parseReceipt(receipt.slice(0, at) + two + one + receipt.slice(at + 2))).toBeNull();
      }
    }),
  );

  it(
    "is never made of any other text",
    holds(150, [anyText], (text) => {
      const found = parseReceipt(text);
      if (found !== null) expect(found).toMatch(/^\d{24}$/);
    }),
  );
});

describe("a reference", () => {
  it(
    "is read as it is said, and not with a slip",
    holds(
      200,
      [fc.uint8Array({ minLength: 8, maxLength: 8 }), fc.nat({ max: 8 }), fc.nat({ max: 30 })],
      (random, at, add) => {
        const reference = makeReference(random);
        expect(parseReference(showReference(reference).toLowerCase())).toBe(reference);
        const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        const wrong = alphabet[(alphabet.indexOf(reference[at] ?? "") + 1 + add) % 32] ?? "";
        expect(parseReference(reference.slice(0, at) + wrong + reference.slice(at + 1))).toBeNull();
      },
    ),
  );
});

describe("a telephone number", () => {
  it(
    "of any text is E.164 or none",
    holds(200, [anyText, fc.constantFrom("MA", "EG", "XX", undefined)], (text, country) => {
      const phone = normalisePhone(text, country);
      if (phone !== null) expect(phone.e164).toMatch(/^\+[1-9]\d{3,16}$/);
      for (const trace of phoneCountries(text)) expect(trace).toMatch(/^[A-Z]{2}$/);
    }),
  );

  it(
    "of Morocco reads the same in any script and spacing",
    holds(150, [fc.stringMatching(/^[67]\d{8}$/), zeroes, between], (digits, zero, marks) => {
      const spaced = retyped(`0${digits}`, zero, marks);
      expect(normalisePhone(spaced, "MA")).toEqual({ e164: `+212${digits}`, country: "MA" });
      expect(normalisePhone(`00212${digits}`)).toEqual({ e164: `+212${digits}`, country: "MA" });
    }),
  );
});

describe("a file name", () => {
  it(
    "has no path, no control and no turn of direction, and its ending",
    holds(300, [anyText, fc.string()], (name, more) => {
      const safe = safeName(`${more}${name}`);
      expect(safe).not.toMatch(bidi);
      expect(safe).not.toMatch(/^[. ]|[. ]$/);
      expect([...safe].length).toBeLessThanOrEqual(120);
      expect(safeName(safe)).toBe(safe);
    }),
  );
});

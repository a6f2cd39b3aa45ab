import { type CenterId, centerIds } from "@sanad/domain/center";
import { latinDigits } from "@sanad/domain/digits";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { bech32m } from "@scure/base";

/**
 * A share of a recovery as a person types it back: 64 characters of Crockford's base32, each five bits.
 *
 * version 1 · center 1 · number 1 · set 2 · point 53 · check 6
 *
 * The check is the BCH code of BIP 350 (bech32m) over all that stands before it: up to four wrong characters are found
 * without exception, more of them but once in 2^30. What is printed never changes its form; another form is another
 * version.
 */
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const PREFIX = "sanad-recovery1";
const VERSION = 1;
const LENGTH = 64;
/** Bytes of a point: 32 values of polynomials, then the place where they were taken, which is never 0. */
const POINT = 33;

const letters = { ma: "M", intl: "W" } as const satisfies Record<CenterId, string>;
export const shareNumbers = [1, 2, 3] as const;
export type ShareNumber = (typeof shareNumbers)[number];

/** One of three, of which any two give back the identity, and one alone tells nothing of it. */
export interface RecoveryShare {
  readonly center: CenterId;
  readonly number: ShareNumber;
  /** 10 random bits, the same in the three of one split: enough to tell sheets apart, not to prove anything */
  readonly set: number;
  /** 33 bytes, as `shamir-secret-sharing` makes them */
  readonly point: Uint8Array;
}

/** `length`: too few or too many characters. `slip`: something is mistyped. `unknown`: no share of this version. */
export type ShareTrouble = "length" | "slip" | "unknown";

/** Sixteen groups of four characters, with a space between. */
export function writeShare(share: RecoveryShare): string {
  const head = [
    VERSION,
    crockford.indexOf(letters[share.center]),
    share.number,
    share.set >> 5,
    share.set & 31,
  ];
  const coded = bech32m.encode(PREFIX.slice(0, -1), [...head, ...bech32m.toWords(share.point)]);
  const text = transliterate(coded.slice(PREFIX.length), bech32, crockford);
  return text.replace(/.{4}(?=.)/g, "$& ");
}

/**
 * Reads one share, so that a slip is found before the others are even typed. Case, spaces, dashes and invisible
 * characters do not matter, nor does O for 0, I or L for 1, or the script of the digits.
 */
export function checkShare(typed: string): Result<RecoveryShare, ShareTrouble> {
  const text = plain(typed);
  if (text.length !== LENGTH) return refuse("length");
  const words = bech32m.decodeUnsafe(`${PREFIX}${transliterate(text, crockford, bech32)}`)?.words;
  if (words === undefined) return refuse("slip");
  const [version, letter = 0, number, high = 0, low = 0, ...rest] = words;
  const center = centerIds.find((one) => letters[one] === crockford.charAt(letter));
  const place = shareNumbers.find((one) => one === number);
  const point = bech32m.fromWordsUnsafe(rest);
  if (version !== VERSION || center === undefined || place === undefined) return refuse("unknown");
  if (point?.length !== POINT || point[POINT - 1] === 0) return refuse("unknown");
  return ok({ center, number: place, set: (high << 5) | low, point });
}

function plain(typed: string): string {
  const text = latinDigits(typed).replace(/[\s\p{Cf}\p{Pd}]/gu, "");
  return text.toUpperCase().replace(/[IL]/g, "1").replace(/O/g, "0");
}

/** A character that is not of the alphabet stays what it is, in capitals: none that decodes. */
function transliterate(text: string, from: string, to: string): string {
  return Array.from(text, (character) => {
    const at = from.indexOf(character);
    return at === -1 ? "?" : to.charAt(at);
  }).join("");
}

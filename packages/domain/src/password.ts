import { latinDigits } from "./digits.ts";

/** Characters. Long and easily remembered beats short and crooked: there are no rules of composition. */
export const shortestPassword = 12;
/** Characters; what is beyond would not be read when signing in either. */
export const longestPassword = 200;

export type PasswordTrouble = "short" | "long" | "common";

/**
 * What stands against a new password, after NIST SP 800-63B section 3.1.1.2: its length, and whether it is one of those
 * that everybody tries first.
 *
 * @param password as typed
 * @returns `null` for one that will do
 */
export function passwordTrouble(password: string): PasswordTrouble | null {
  const length = [...password.normalize("NFKC")].length;
  if (length < shortestPassword) return "short";
  if (password.length > longestPassword) return "long";
  const plain = latinDigits(password.normalize("NFKC"))
    .toLowerCase()
    .replace(/[\s._-]/g, "");
  return isRepetition(plain) || isRun(plain) || common.some((word) => isAround(plain, word))
    ? "common"
    : null;
}

/** One short piece again and again: `aaaaaaaaaaaa`, `abcabcabcabc`. */
function isRepetition(text: string): boolean {
  return /^(.{0,5}?)\1*$/.test(text);
}

/** Neighbours in a row: `123456789012`, `qwertyuiopas`. */
function isRun(text: string): boolean {
  return rows.some((row) => row.includes(text) || [...row].toReversed().join("").includes(text));
}

const rows = [
  "0123456789".repeat(4),
  "1234567890".repeat(4),
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "ضصثقفغعهخحجدشسيبلاتنمكط",
];

/** A word that everybody tries, with nothing but a few digits or signs around it. */
function isAround(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const rest = text.replaceAll(word, "");
  return /^[\d!@#$%&*?]*$/.test(rest);
}

/** The heads of the usual lists, and what is at hand here. */
const common = [
  "password",
  "passw0rd",
  "p@ssw0rd",
  "motdepasse",
  "azerty",
  "azertyuiop",
  "qwerty",
  "qwertyuiop",
  "asdfghjkl",
  "qwertyasdfgh",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "iloveyou",
  "jetaime",
  "bonjour",
  "welcome",
  "letmein",
  "administrator",
  "admin",
  "changeme",
  "soleil",
  "doudou",
  "loulou",
  "maroc",
  "morocco",
  "casablanca",
  "marrakech",
  "raja",
  "wydad",
  "barcelona",
  "realmadrid",
  "sanad",
  "mohamed",
  "mohammed",
  "inchallah",
  "hamdoullah",
  "bismillah",
  "كلمةالسر",
  "بسمالله",
  "الحمدلله",
  "محمد",
  "المغرب",
  "سند",
  "احبك",
  "أحبك",
];

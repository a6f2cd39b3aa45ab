/** Three Arabic letters in a row: French or English read in the wrong charset never give that. */
export const arabicRun =
  /[\u0621-\u064A\u067E\u0686\u0698\u06A4\u06A9\u06AF\u06BA\u06BE\u06C1\u06CC\u06D2]{3}/;

/** What ISO-8859-6 looks like in Windows-1256: its و and ي are `è` and `ê` there, inside Arabic words. */
const frenchInArabic = /[\u0621-\u064A][\u00D7\u00E0-\u00FC]|[\u00D7\u00E0-\u00FC][\u0621-\u064A]/;

/** Labels that programs write, in lower case and without separators; the Encoding Standard lists only some. */
const windowsLabel = /^(?:(?:windows|win|cp|ms|ibm)?1256|msarab(?:ic)?|arabicwindows|win(?:dows)?arabic)$/;
const isoLabel =
  /^(?:iso88596(?:1987)?[ei]?|88596[ei]?|isoir127|isolatinarabic|asmo708|ecma114|arabic(?:iso)?|(?:windows|cp)?28596)$/;

/** Names that are believed only when the bytes agree; `utf-8` and `windows-1252` also stand for no known label. */
const doubtful: ReadonlySet<string> = new Set(["utf-8", "windows-1252", "windows-1256", "iso-8859-6"]);

/**
 * What the parser takes a label for: what the Encoding Standard says, Windows-1252 when it says nothing, and UTF-8
 * when there is no label.
 *
 * @see https://encoding.spec.whatwg.org/#names-and-labels
 */
export function readAs(label: string): string {
  if (label.trim() === "") return "utf-8";
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return "windows-1252";
  }
}

/**
 * The charset that bytes are really in: UTF-8 wherever they can be, else the Arabic charset of the label under any of
 * its names, else the one that makes Arabic of them, else Windows-1252. Labels of other scripts are believed.
 *
 * @param label as written; empty when there is none
 */
export function trueCharset(bytes: Uint8Array, label: string): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-16be";
  const isMarked = mark === "utf-16le" || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const claimed = arabicCharset(label) ?? readAs(label);
  // A byte order mark, which no text of one byte a letter begins with.
  if (isMarked && (doubtful.has(claimed) || claimed.startsWith("utf-16"))) return mark;
  if (!doubtful.has(claimed) || !bytes.some((byte) => byte > 0x7f)) return claimed;
  if (isMostlyUtf8(bytes)) return "utf-8";
  if (claimed === "windows-1256") return claimed;
  const iso = new TextDecoder("iso-8859-6").decode(bytes);
  const isIso = !iso.includes("\uFFFD");
  if (claimed === "iso-8859-6") return isIso ? claimed : "windows-1256";
  const windows = new TextDecoder("windows-1256").decode(bytes);
  if (isIso && arabicRun.test(iso) && frenchInArabic.test(windows)) return "iso-8859-6";
  return arabicRun.test(windows) ? "windows-1256" : "windows-1252";
}

/** @returns `null` for what names no Arabic charset */
export function arabicCharset(label: string): "windows-1256" | "iso-8859-6" | null {
  const plain = label
    .toLowerCase()
    .replace(/^\s*(?:x-|cs)/, "")
    .replace(/[^a-z0-9]/g, "");
  if (windowsLabel.test(plain)) return "windows-1256";
  return isoLabel.test(plain) ? "iso-8859-6" : null;
}

/** A text that was cut, or has a broken byte, is still UTF-8: other charsets give hardly a letter of it. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [letters, broken] = [0, 0];
  for (const character of new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(bytes)) {
    if (character === "\uFFFD") broken += 1;
    else if (character > "\u007F") letters += 1;
  }
  return letters > broken;
}

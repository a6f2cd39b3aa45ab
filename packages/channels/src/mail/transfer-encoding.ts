import { takeUuencoded, uudecoded } from "./uuencode.ts";

/** Bytes of a body that are decoded at a time. */
const PIECE = 64 * 1024;

/**
 * The bytes of a part's body. Lenient: what is cut or wrong is skipped, and every spelling costs the same time.
 *
 * @param encoding the word in `Content-Transfer-Encoding`, in lower case
 */
export function decodeTransfer(body: Uint8Array, encoding: string): Uint8Array {
  if (encoding === "base64") return decodeBase64(body);
  return encoding === "quoted-printable" ? decodeQuoted(body) : body;
}

/** The same in pieces, so that a large file is never whole in memory a second time. It can be gone through again. */
export function decodedPieces(body: Uint8Array, encoding: string): Iterable<Uint8Array> {
  return {
    *[Symbol.iterator]() {
      if (encoding === "base64") yield* base64Pieces(body);
      else if (encoding === "quoted-printable") yield* quotedPieces(body);
      else if (/^(?:x-)?uu(?:encode)?$/.test(encoding)) yield* uuencodedPieces(body);
      else for (let at = 0; at < body.length; at += PIECE) yield body.subarray(at, at + PIECE);
    },
  };
}

/** Programs older than MIME's own encodings; what is none of it stays as it is. */
function uuencodedPieces(body: Uint8Array): Iterable<Uint8Array> {
  const [file] = takeUuencoded(body).files;
  return file === undefined ? [body] : uudecoded(file);
}

function* base64Pieces(body: Uint8Array): Generator<Uint8Array> {
  const state = { bits: 0, digits: 0 };
  for (let at = 0; at < body.length; at += PIECE) yield decodeDigits(body.subarray(at, at + PIECE), state);
  yield decodeDigits(padding, state);
}

function* quotedPieces(body: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < body.length;) {
    let end = Math.min(at + PIECE, body.length);
    // An escape, or a line that goes on, is not cut.
    const escape = body.lastIndexOf(equals, end - 1);
    if (end < body.length && escape > at && end - escape < longestEscape) end = escape;
    yield decodeQuoted(body.subarray(at, end));
    at = end;
  }
}

/** Base64 of any spelling; some programs pad each line, so each padded piece is read for itself. */
export function decodeBase64(body: Uint8Array): Uint8Array {
  const state = { bits: 0, digits: 0 };
  const bytes = decodeDigits(body, state);
  const last = decodeDigits(padding, state);
  const all = new Uint8Array(bytes.length + last.length);
  all.set(bytes);
  all.set(last, bytes.length);
  return all;
}

/** Goes on from, and leaves, what is between two bytes. */
function decodeDigits(body: Uint8Array, state: { bits: number; digits: number }): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((body.length * 3) / 4) + 3);
  let length = 0;
  let { bits, digits } = state;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    const digit = digitOf[byte] ?? none;
    if (digit !== none) {
      bits = (bits << 6) | digit;
      digits += 1;
      if (digits === 4) {
        bytes[length++] = bits >> 16;
        bytes[length++] = bits >> 8;
        bytes[length++] = bits;
        [bits, digits] = [0, 0];
      }
    } else if (byte === equals) {
      if (digits === 3) bytes[length++] = bits >> 10;
      if (digits === 3) bytes[length++] = bits >> 2;
      if (digits === 2) bytes[length++] = bits >> 4;
      [bits, digits] = [0, 0];
    }
  }
  [state.bits, state.digits] = [bits, digits];
  return bytes.subarray(0, length);
}

/** Quoted-printable, bare bytes of eight bits among it as they are. */
export function decodeQuoted(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte !== equals) {
      bytes[length++] = byte;
      continue;
    }
    const [high, low] = [hexDigit(body[at + 1]), hexDigit(body[at + 2])];
    const soft = softBreak(body, at);
    if (high >= 0 && low >= 0) {
      bytes[length++] = high * 16 + low;
      at += 2;
    } else if (soft > 0) at += soft;
    else bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}

const equals = 0x3d;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const space = 0x20;
const tab = 0x09;
const padding = Uint8Array.of(equals);
/** Bytes from `=` to the end of its line: servers add spaces there, RFC 2045 section 6.7 (3). */
const longestEscape = 80;

/** How many bytes behind this `=` only break the line; 0 when it is something else. */
function softBreak(body: Uint8Array, at: number): number {
  let end = at + 1;
  while (end - at < longestEscape - 2 && (body[end] === space || body[end] === tab)) end += 1;
  if (body[end] === carriageReturn) end += 1;
  return body[end] === lineFeed ? end - at : 0;
}

const none = 255;
const digitOf = new Uint8Array(256).fill(none);
for (const [digit, letter] of [
  ..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
].entries())
  digitOf[letter.charCodeAt(0)] = digit;

/** @returns -1 when it is none */
function hexDigit(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const upper = byte & 0xdf;
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : -1;
}

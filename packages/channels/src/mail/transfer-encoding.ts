/**
 * The bytes of a part's body. Lenient: only the charset is judged by them, and what is cut or wrong is skipped.
 *
 * @param encoding the value of `Content-Transfer-Encoding`
 */
export function decodeTransfer(body: Uint8Array, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return decodeBase64(new TextDecoder("latin1").decode(body));
  return /quoted-printable/i.test(encoding) ? decodeQuoted(body) : body;
}

/** Base64 of any spelling; some programs pad each line, so each padded piece is read for itself. */
export function decodeBase64(text: string): Uint8Array {
  const pieces = text.split("=").map((piece) => {
    const digits = piece.replace(/[^a-zA-Z0-9+/]+/g, "");
    return atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
  });
  const binary = pieces.join("");
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
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
    if (high >= 0 && low >= 0) {
      bytes[length++] = high * 16 + low;
      at += 2;
    } else if (body[at + 1] === carriageReturn && body[at + 2] === lineFeed) at += 2;
    else if (body[at + 1] === lineFeed) at += 1;
    else bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}

const equals = 0x3d;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** @returns -1 when it is none */
function hexDigit(byte: number | undefined): number {
  return byte === undefined ? -1 : "0123456789abcdef".indexOf(String.fromCharCode(byte).toLowerCase());
}

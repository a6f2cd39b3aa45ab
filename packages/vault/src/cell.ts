import { utf8 } from "@sanad/domain/bytes";
import { DomainError } from "@sanad/domain/error";

const VERSION = 1;
const NONCE = 12;
const STEP = 128;

/**
 * Seals a small value under a symmetric key: what must open in microseconds and never outlives the system, as a session's
 * keys, a name in a list, a line of an inbox. Everything else is an age file. AES-256-GCM, a random nonce, and the place
 * as associated data; padded with spaces to a multiple of 128 bytes, so that its size tells little.
 *
 * @param key 32 bytes
 * @param place where it lies: a cell that was moved does not open
 */
export async function sealCell(key: Uint8Array, place: string, text: string): Promise<Uint8Array> {
  const plain = utf8(text);
  const padded = new Uint8Array(Math.ceil((plain.length + 1) / STEP) * STEP).fill(0x20);
  padded.set(plain);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const sealed = await crypto.subtle.encrypt(parameters(nonce, place), await aesKey(key, "encrypt"), padded);
  return new Uint8Array([VERSION, ...nonce, ...new Uint8Array(sealed)]);
}

/**
 * @returns the text, without white space at its end
 * @throws DomainError `damaged` for another key or place, and for what is no cell
 */
export async function openCell(key: Uint8Array, place: string, cell: Uint8Array): Promise<string> {
  if (cell[0] !== VERSION) throw new DomainError("damaged", "not a cell of version 1");
  const nonce = new Uint8Array(cell.subarray(1, 1 + NONCE));
  try {
    const body = new Uint8Array(cell.subarray(1 + NONCE));
    const plain = await crypto.subtle.decrypt(parameters(nonce, place), await aesKey(key, "decrypt"), body);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(plain).trimEnd();
  } catch (cause) {
    throw new DomainError("damaged", "a cell does not open", { cause });
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, place: string) {
  return { name: "AES-GCM", iv, additionalData: utf8(`sanad/v1/cell\0${place}`) };
}

async function aesKey(key: Uint8Array, use: "encrypt" | "decrypt"): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", new Uint8Array(key), "AES-GCM", false, [use]);
}

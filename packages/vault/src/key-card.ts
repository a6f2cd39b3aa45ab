import { concat, utf8 } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";
import { argon2id } from "./argon2.ts";
import { hkdf } from "./derive.ts";
import { identityFromSeed, type KeyPair } from "./identity.ts";
import { deriveReceipt } from "./receipt.ts";

/** A fresh key card: like a receipt 23 random digits and a check digit; read back by `parseReceipt`. */
export async function makeKeyCard(): Promise<string> {
  return deriveReceipt(crypto.getRandomValues(new Uint8Array(32)));
}

/**
 * The keys that card and password unlock together. Without the card nothing stored lets a guess at the password be
 * tested: 23 random digits stand beside it.
 *
 * @param wasm the compiled `@phi-ag/argon2/argon2.wasm`
 * @param card 24 ASCII digits
 * @param password as typed; normalised, because keyboards write the same letter in several ways
 * @param deployment the deployment's id
 */
export async function cardKeys(
  wasm: WebAssembly.Module,
  card: string,
  password: string,
  deployment: string,
): Promise<KeyPair> {
  const salt = (await sha256(concat(utf8("sanad/card/v1"), utf8(deployment)))).subarray(0, 16);
  const secret = argon2id(wasm, `${card}\0${password.normalize("NFKC")}`, salt);
  return identityFromSeed(await hkdf(secret, "sanad/v1/card/identity", 32));
}

import { md5 } from "@noble/hashes/legacy.js";
import { concat, hex, sameBytes, utf8 } from "@sanad/domain/bytes";

/**
 * Whether the parameter `sig` is the signature `md5hash` of Vonage's SMS API: the MD5 of all other parameters in the
 * order of their names, and the secret behind them. **MD5 has known collisions, `&` and `=` in a value are signed as
 * `_`, and a time in it is not looked at**, since Vonage tries for a day and does not say that it signs each try anew.
 * It proves a gateway only beside a secret in the path.
 *
 * @param parameters of the query or of the form, each value as the bytes that were sent
 * @param secret the signature secret of the account
 * @see https://developer.vonage.com/en/getting-started/concepts/signing-messages
 */
export function isSignedByVonage(
  parameters: ReadonlyMap<string, readonly Uint8Array[]>,
  secret: string,
): boolean {
  const [given, ...more] = parameters.get("sig") ?? [];
  if (given === undefined || more.length > 0) return false;
  const names = [...parameters.keys()].filter((name) => name !== "sig").toSorted();
  const signed: Uint8Array[] = [];
  for (const name of names) {
    const [value, ...others] = parameters.get(name) ?? [];
    // With these in a name, what was signed as two parameters could come again as one.
    if (value === undefined || others.length > 0 || /[&=]/.test(name)) return false;
    signed.push(utf8(`&${name}=`), value.map(asSigned));
  }
  const expected = hex(md5(concat(...signed, utf8(secret))));
  return sameBytes(given, utf8(expected));
}

const [ampersand, equals, underscore] = [0x26, 0x3d, 0x5f];

function asSigned(byte: number): number {
  return byte === ampersand || byte === equals ? underscore : byte;
}

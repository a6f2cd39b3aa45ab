import { utf8 } from "@sanad/domain/bytes";

/**
 * The parameters of a query or of a form (`application/x-www-form-urlencoded`), each value as the bytes that were
 * sent: SMPP bridges put UTF-16 and GSM 03.38 there, which `URLSearchParams` would destroy.
 *
 * @param encoded without the question mark
 */
export function parametersOf(encoded: string): ReadonlyMap<string, readonly Uint8Array[]> {
  const parameters = new Map<string, Uint8Array[]>();
  for (const pair of encoded.split("&")) {
    const at = pair.indexOf("=");
    const name = new TextDecoder().decode(decoded(at === -1 ? pair : pair.slice(0, at)));
    const value = decoded(at === -1 ? "" : pair.slice(at + 1));
    const values = parameters.get(name);
    if (values === undefined) parameters.set(name, [value]);
    else values.push(value);
  }
  return parameters;
}

/** The query of an address as it arrived; empty where there is none. */
export function queryOf(url: string): string {
  const at = url.indexOf("?");
  return at === -1 ? "" : url.slice(at + 1);
}

/** A per cent sign that no two hexadecimal digits follow stands for itself, as in the URL standard. */
function decoded(text: string): Uint8Array {
  const raw = utf8(text.replaceAll("+", " "));
  let length = 0;
  for (let at = 0; at < raw.length; at += 1, length += 1) {
    const escaped = raw[at] === 0x25 ? hexPair(raw[at + 1], raw[at + 2]) : null;
    raw[length] = escaped ?? raw[at] ?? 0;
    if (escaped !== null) at += 2;
  }
  return raw.subarray(0, length);
}

function hexPair(high = 0, low = 0): number | null {
  const pair = String.fromCharCode(high, low);
  return /^[0-9a-f]{2}$/i.test(pair) ? Number.parseInt(pair, 16) : null;
}

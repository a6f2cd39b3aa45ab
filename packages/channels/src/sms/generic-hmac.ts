import { concat, hex, sameBytes, utf8 } from "@sanad/domain/bytes";
import { hmac, sha256 } from "@sanad/domain/digest";
import { base64 } from "@sanad/domain/base64";
import type { GatewayRequest } from "./gateway.ts";
import type { SmsHmac } from "./generic-auth-schema.ts";
import { keyBytes, piecesOf } from "./hmac-template.ts";

/** In one header, while a key is replaced. */
const mostSignatures = 10;

/**
 * Whether the header holds the HMAC of what the template names, and its time, where it has one, is near.
 *
 * @param now UTC milliseconds
 */
export async function isSigned(auth: SmsHmac, request: GatewayRequest, now: number): Promise<boolean> {
  const key = keyBytes(auth.key, auth.secret);
  const bytes = await signedBytes(auth, request);
  if (key === null || bytes === null) return false;
  const signature = await hmac(key, bytes, auth.hash);
  const expected = utf8(auth.prefix + (auth.encoding === "hex" ? hex(signature) : base64(signature)));
  const header = request.headers.get(auth.header) ?? "";
  const given = auth.list ? header.split(" ").slice(0, mostSignatures) : [header];
  const genuine = given.map((one) => sameBytes(utf8(one), expected)).includes(true);
  return genuine && isNear(auth, request, now);
}

function isNear({ timestamp }: SmsHmac, { headers }: GatewayRequest, now: number): boolean {
  if (timestamp === undefined) return true;
  const time = headers.get(timestamp.header) ?? "";
  // Without zeros in front: of `{body}{timestamp}` the last digits of the body could be made the first of the time.
  return /^[1-9]\d{0,11}$/.test(time) && Math.abs(now / 1000 - Number(time)) <= timestamp.window;
}

/** @returns `null` where a header that is signed is not there */
async function signedBytes(auth: SmsHmac, request: GatewayRequest): Promise<Uint8Array | null> {
  const bytes: Uint8Array[] = [];
  for (const [index, piece] of piecesOf(auth.signed).entries()) {
    const value = index % 2 === 0 ? utf8(piece) : await signedValue(piece, auth, request);
    if (value === null) return null;
    bytes.push(value);
  }
  return concat(...bytes);
}

async function signedValue(
  name: string,
  { timestamp }: SmsHmac,
  { url, headers, body }: GatewayRequest,
): Promise<Uint8Array | null> {
  if (name === "body") return body;
  if (name === "sha256") return sha256(body);
  if (name === "url") return utf8(url);
  const header = name === "timestamp" ? timestamp?.header : name.replace(/^header:/, "");
  const value = header === undefined ? null : headers.get(header);
  return value === null ? null : utf8(value);
}

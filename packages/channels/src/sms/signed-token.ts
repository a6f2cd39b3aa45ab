import { fromBase64 } from "@sanad/domain/base64";
import { base64url } from "@sanad/domain/base64url";
import { sameBytes, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import { readJson } from "@sanad/domain/json";
import { z } from "zod";

/** Nothing but these: a token that names its own algorithm may name none. */
const hashes = { HS256: "SHA-256", HS384: "SHA-384", HS512: "SHA-512" } as const;

export type TokenAlgorithm = keyof typeof hashes;

const header = z.object({ alg: z.enum(["HS256", "HS384", "HS512"]) });

/**
 * What a JSON Web Token (RFC 7519) claims, once its signature is found good. Its times and whom it is for are left to
 * the caller.
 *
 * @param algorithms that the gateway is known to use; a token by another one is none
 * @returns `undefined` for what is no such token
 */
export async function claimsOf(
  token: string,
  secret: string,
  algorithms: readonly TokenAlgorithm[],
): Promise<unknown> {
  const [head = "", payload = "", signature = "", ...more] = token.split(".");
  const said = header.safeParse(readPart(head));
  if (!said.success || !algorithms.includes(said.data.alg) || more.length > 0) return undefined;
  const expected = await hmac(utf8(secret), utf8(`${head}.${payload}`), hashes[said.data.alg]);
  // As it is spelt, and not what it decodes to: the last letter of base64 may have bits that mean nothing.
  return sameBytes(utf8(base64url(expected)), utf8(signature)) ? readPart(payload) : undefined;
}

function readPart(part: string): unknown {
  const bytes = fromBase64(part.replaceAll("-", "+").replaceAll("_", "/"));
  return bytes === null ? undefined : readJson(new TextDecoder().decode(bytes));
}

import { sameBytes, utf8 } from "@sanad/domain/bytes";
import { basicAuth } from "../basic-auth.ts";
import { bodyText, type GatewayRequest } from "./gateway.ts";
import type { SmsAdapter } from "./generic-adapter.ts";
import { pathSecretOf, type SmsAuth } from "./generic-auth-schema.ts";
import { isSigned } from "./generic-hmac.ts";
import { parametersOf, queryOf } from "./generic-parameters.ts";
import { hasHttpSmsToken } from "./httpsms-token.ts";
import { hasMessageBirdToken } from "./message-bird-token.ts";
import { isSignedByPlivo } from "./plivo-signature.ts";
import { isSignedByVonage } from "./vonage-signature.ts";

/** What the gateway and this deployment both know. */
export function secretOf(auth: SmsAuth): string {
  return auth.kind === "basic" ? auth.password : auth.secret;
}

/** Whether the address ends in the secret of its path; one that has none is at its name. */
export function isAtPath(auth: SmsAuth, url: string): boolean {
  const expected = pathSecretOf(auth);
  return expected === undefined || same(lastSegment(url), expected);
}

/**
 * Whether the gateway proved that it knows the secret, and the one in its path where it has one. Only an HMAC and a
 * token may have a time in it: else a replay is known by the message's id only.
 *
 * @param now UTC milliseconds
 */
export async function isGenuine(
  { auth, method }: Pick<SmsAdapter, "auth" | "method">,
  request: GatewayRequest,
  secret: string,
  now: number,
): Promise<boolean> {
  if (!isAtPath(auth, request.url)) return false;
  switch (auth.kind) {
    case "path":
      return same(lastSegment(request.url), secret);
    case "header":
      return same(request.headers.get(auth.name) ?? "", secret);
    case "basic": {
      const [, given = ""] = /^basic +(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
      return same(`Basic ${given}`, basicAuth(auth.user, secret));
    }
    case "query": {
      const [given, ...more] = parametersOf(queryOf(request.url)).get(auth.name) ?? [];
      return given !== undefined && more.length === 0 && sameBytes(given, utf8(secret));
    }
    case "plivo":
      return isSignedByPlivo(request, secret);
    case "httpsms":
      return hasHttpSmsToken(request, secret, now);
    case "vonage":
      return isSignedByVonage(
        parametersOf(method === "GET" ? queryOf(request.url) : bodyText(request)),
        secret,
      );
    case "messagebird":
      return hasMessageBirdToken(request, secret, now);
    case "hmac":
      return isSigned(auth, request, now);
  }
}

function lastSegment(url: string): string {
  return /^[^?#]*\/([^/?#]*)/.exec(url)?.[1] ?? "";
}

function same(given: string, expected: string): boolean {
  return sameBytes(utf8(given), utf8(expected));
}

import { hex, sameBytes, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import type { GatewayRequest } from "./gateway.ts";
import type { SmsAuth } from "./generic-adapter.ts";
import { parametersOf, queryOf } from "./generic-parameters.ts";

/** What the gateway and this deployment both know. */
export function secretOf(auth: SmsAuth): string {
  return auth.kind === "basic" ? auth.password : auth.secret;
}

/**
 * Whether the gateway proved that it knows the secret. None of these ways has a time in it: a replay is known by the
 * message's id only.
 */
export async function isGenuine(auth: SmsAuth, request: GatewayRequest, secret: string): Promise<boolean> {
  switch (auth.kind) {
    case "header":
      return same(request.headers.get(auth.name) ?? "", secret);
    case "basic": {
      const [, given = ""] = /^basic +(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
      return same(given, base64(utf8(`${auth.user}:${secret}`)));
    }
    case "query": {
      const [given, ...more] = parametersOf(queryOf(request.url)).get(auth.name) ?? [];
      return given !== undefined && more.length === 0 && sameBytes(given, utf8(secret));
    }
    case "hmac": {
      const signature = await hmac(utf8(secret), utf8(request.body), auth.hash);
      const expected = auth.encoding === "hex" ? hex(signature) : base64(signature);
      return same(request.headers.get(auth.header) ?? "", expected);
    }
  }
}

function same(given: string, expected: string): boolean {
  return sameBytes(utf8(given), utf8(expected));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

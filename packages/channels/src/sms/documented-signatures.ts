import { utf8 } from "@sanad/domain/bytes";
import { z } from "zod";
import signatures from "../../fixtures/signatures.json" with { type: "json" };
import type { GatewayRequest } from "./gateway.ts";
import { smsAdapters } from "./generic-adapter.ts";
import { isSigned } from "./generic-hmac.ts";
import { parametersOf } from "./generic-parameters.ts";
import { hasHttpSmsToken } from "./httpsms-token.ts";
import { hasMessageBirdToken } from "./message-bird-token.ts";
import { isSignedByPlivo } from "./plivo-signature.ts";
import { smsGate } from "./sms-gate.ts";
import { twilio } from "./twilio.ts";
import { isSignedByVonage } from "./vonage-signature.ts";

const vectorSchema = z.looseObject({
  provider: z.string(),
  name: z.string().default(""),
  url: z.string().default("https://intake.example.org/sms/x"),
  body: z.string().default(""),
  params: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  headers: z.record(z.string(), z.string()).default({}),
  secret: z.string().default(""),
  auth_token: z.string().default(""),
  nonce: z.string().default(""),
  timestamp: z.string().default(""),
  token: z.string().default(""),
  expected_signature: z.string().default(""),
  expected_sig: z.string().default(""),
  /** Unix seconds, or a date */
  now: z.union([z.number(), z.string().transform((date) => Date.parse(date) / 1000)]).default(0),
});
type Vector = z.output<typeof vectorSchema>;

/** What of a request a signature covers, how it is carried, and who verifies it. */
interface Scheme {
  /** all of them are needed, and signed or signatures */
  readonly headers: Readonly<Record<string, string>>;
  /** that say how the body is to be read */
  readonly type?: string;
  readonly url?: string;
  readonly body?: string;
  readonly covers: readonly ("url" | "body")[];
  /** Unix seconds */
  readonly at?: number;
  verify(request: GatewayRequest, secret: string, now: number): boolean | Promise<boolean>;
}

/** A documented signature as a request, and the ways to change it. */
export interface DocumentedSignature extends Pick<Scheme, "headers" | "covers"> {
  readonly title: string;
  readonly genuine: GatewayRequest;
  readonly secret: string;
  verify(changed: Partial<GatewayRequest>, secret?: string): Promise<boolean>;
}

function byTemplate(auth: Record<string, unknown>): Scheme["verify"] {
  const fields = { id: "id", from: "from", text: "text" };
  const answer = { status: 200, contentType: "text/plain", body: "" };
  return async (request, secret, now) => {
    const hmac = { kind: "hmac", hash: "SHA-256", secret, ...auth };
    const [adapter] = smsAdapters.parse([{ name: "x", method: "POST", fields, auth: hmac, answer }]);
    return adapter?.auth.kind === "hmac" && isSigned(adapter.auth, request, now);
  };
}

function formOf(parameters: Vector["params"]): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    [value].flat().map((each) => [name, each]),
  );
  return new URLSearchParams(pairs).toString();
}

function twilioScheme({ url, params, expected_signature: signature }: Vector): Scheme {
  const isJson = url.includes("bodySHA256");
  return {
    headers: { "x-twilio-signature": signature },
    type: isJson ? "application/json" : "application/x-www-form-urlencoded",
    // The vectors give its hash only.
    body: isJson ? '{"property": "value", "boolean": true}' : formOf(params),
    covers: ["url", "body"],
    verify: (request, secret, now) => twilio.verify(request, secret, now),
  };
}

const schemes: Readonly<Record<string, (vector: Vector) => Scheme>> = {
  twilio: twilioScheme,
  messagebird: ({ token }) => ({
    headers: { "messagebird-signature-jwt": token },
    covers: ["url", "body"],
    verify: hasMessageBirdToken,
  }),
  plivo: ({ nonce, expected_signature: signature }) => ({
    headers: { "x-plivo-signature-v2": signature, "x-plivo-signature-v2-nonce": nonce },
    covers: ["url"],
    verify: isSignedByPlivo,
  }),
  "vonage-sms": ({ params, expected_sig: sig }) => ({
    headers: {},
    body: formOf({ ...params, sig }),
    covers: ["body"],
    verify: ({ body }, secret) => isSignedByVonage(parametersOf(new TextDecoder().decode(body)), secret),
  }),
  httpsms: ({ token }) => ({
    headers: { authorization: `Bearer ${token}` },
    url: "https://example.org/hooks/httpsms",
    covers: ["url"],
    verify: hasHttpSmsToken,
  }),
  "sms-gate": ({ timestamp, expected_signature: signature }) => ({
    headers: { "x-signature": signature, "x-timestamp": timestamp },
    covers: ["body"],
    at: Number(timestamp),
    verify: (request, secret, now) => smsGate.verify(request, secret, now),
  }),
  "meta-whatsapp": ({ expected_signature: signature }) => ({
    headers: { "x-hub-signature-256": signature },
    covers: ["body"],
    verify: byTemplate({ header: "x-hub-signature-256", encoding: "hex", prefix: "sha256=" }),
  }),
  svix: ({ headers }) => ({
    headers,
    covers: ["body"],
    at: Number(headers["svix-timestamp"]),
    verify: byTemplate({
      header: "svix-signature",
      encoding: "base64",
      key: "base64",
      prefix: "v1,",
      list: true,
      signed: "{header:svix-id}.{timestamp}.{body}",
      timestamp: { header: "svix-timestamp", window: 300 },
    }),
  }),
  bird: ({ timestamp, expected_signature: signature }) => ({
    headers: { "messagebird-signature": signature, "messagebird-request-timestamp": timestamp },
    covers: ["url", "body"],
    at: Number(timestamp),
    verify: byTemplate({
      header: "messagebird-signature",
      encoding: "base64",
      signed: "{timestamp}\n{url}\n{sha256}",
      timestamp: { header: "messagebird-request-timestamp", window: 8 * 3600 },
    }),
  }),
};

/**
 * For tests: every signature that `fixtures/signatures.json` documents, with what verifies it here.
 *
 * @throws Error for a provider that nothing here verifies
 */
export function documentedSignatures(): DocumentedSignature[] {
  return z.array(vectorSchema).parse(signatures.vectors).map(documented);
}

function documented(vector: Vector, index: number): DocumentedSignature {
  const [provider = ""] = /^[a-z-]+/.exec(vector.provider) ?? [];
  const scheme = schemes[provider]?.(vector);
  if (scheme === undefined) throw new Error(`nothing verifies ${vector.provider}`);
  const { headers, type, url = vector.url, body = vector.body, covers, at = vector.now } = scheme;
  const all = new Headers({ ...headers, ...(type !== undefined && { "content-type": type }) });
  const genuine = { url, headers: all, body: utf8(body) };
  const secret = vector.secret || vector.auth_token;
  const title = [index + 1, provider, vector.name].filter((each) => each !== "").join(" ");
  const verify: DocumentedSignature["verify"] = async (changed, by = secret) =>
    scheme.verify({ ...genuine, ...changed }, by, at * 1000);
  return { title, genuine, secret, headers, covers, verify };
}

import { z } from "zod";
import { keyBytes, keySpellings, namesIn } from "./hmac-template.ts";

/** Printable ASCII without spaces: what headers and addresses carry unchanged. */
const secret = z.string().regex(/^[\x21-\x7E]{16,}$/, "not 16 printable ASCII characters or more");
/** What a path carries unchanged. */
const segment = z.string().regex(/^[A-Za-z0-9_-]{22,}$/, "not 22 letters, digits, _ and - or more");
const hmacSecret = z
  .string()
  .regex(/^[\x21-\x7E][\x20-\x7E]{14,}[\x21-\x7E]$/, "not 16 printable ASCII characters or more");
export const parameter = z.string().min(1).max(64);
const header = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "not the name of a header");

const known = /^(?:body|sha256|url|timestamp|header:[A-Za-z0-9_-]{1,64})$/;

const hmac = z
  .strictObject({
    kind: z.literal("hmac"),
    /** where the signature is */
    header,
    hash: z.enum(["SHA-256", "SHA-1"]),
    encoding: z.enum(["hex", "base64"]),
    secret: hmacSecret,
    /** how the secret is to be read */
    key: z.enum(keySpellings).default("text"),
    /** in front of the signature, `sha256=` or `v1,` */
    prefix: z
      .string()
      .regex(/^[\x21-\x7E]{0,32}$/)
      .default(""),
    /** whether the header may hold several with a space between, as it does while a key is replaced */
    list: z.boolean().default(false),
    /** `{body}`, `{sha256}` (of the body, 32 bytes), `{url}`, `{timestamp}`, `{header:…}`, and text between */
    signed: z.string().max(200).default("{body}"),
    /** Unix seconds, and how many they may be away; more than some minutes only for gateways that sign once and try for hours */
    timestamp: z.strictObject({ header, window: z.int().min(1).max(86_400) }).optional(),
  })
  .superRefine(({ key, secret: spelt, signed, timestamp }, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if ((keyBytes(key, spelt)?.length ?? 0) < 16) problem("secret", `not 16 bytes or more in ${key}`);
    const names = namesIn(signed);
    if (names.some((name) => !known.test(name))) problem("signed", "a value that is not known");
    if (names.includes("timestamp") !== (timestamp !== undefined))
      problem("signed", "{timestamp} and timestamp go together");
  });

/**
 * What signs too little, or too weakly, to prove what a message says: taken only beside a secret in the path, which then
 * is the proof, so that the gateway's own signature is one thing more that a forger needs.
 */
const besidePath = z
  .strictObject({ kind: z.enum(["plivo", "vonage", "httpsms"]), secret, path: segment })
  .refine(({ secret: own, path }) => own !== path, { path: ["path"], message: "the secret once more" });

/** How a gateway proves itself. */
export const authSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("path"), secret: segment }),
  z.strictObject({ kind: z.literal("header"), name: header, secret }),
  z.strictObject({ kind: z.literal("basic"), user: z.string().regex(/^[^:]+$/), password: secret }),
  z.strictObject({ kind: z.literal("query"), name: parameter, secret }),
  /** a token of MessageBird's over address and body */
  z.strictObject({ kind: z.literal("messagebird"), secret }),
  besidePath,
  hmac,
]);

export type SmsAuth = z.output<typeof authSchema>;
export type SmsHmac = Extract<SmsAuth, { kind: "hmac" }>;

type SmsSigning = Extract<SmsAuth, { kind: "hmac" | "messagebird" }>;

/** The secret that stands in the gateway's path; `undefined` where it is found by its name alone. */
export function pathSecretOf(auth: SmsAuth): string | undefined {
  if (auth.kind === "path") return auth.secret;
  return "path" in auth ? auth.path : undefined;
}

/**
 * Whether the gateway signs what its messages say, and does not only show that it knows a secret. What is taken only
 * beside a secret in the path does not count: an id that could be forged must not keep a genuine message out.
 */
export function isSigning(auth: SmsAuth): auth is SmsSigning {
  return auth.kind === "hmac" || auth.kind === "messagebird";
}

/** The headers that a gateway's signature covers, in lower case. */
export function signedHeaders(auth: SmsSigning): readonly string[] {
  if (auth.kind === "messagebird") return [];
  const named = namesIn(auth.signed).flatMap((name) => /^header:(.*)$/.exec(name)?.[1] ?? []);
  return [...named, ...(auth.timestamp === undefined ? [] : [auth.timestamp.header])].map((name) =>
    name.toLowerCase(),
  );
}

/** Whether what a message is read from is signed: the body of a POST, the address of a GET. */
export function coversMessage(auth: SmsSigning, method: "GET" | "POST"): boolean {
  if (auth.kind === "messagebird") return true;
  const names = namesIn(auth.signed);
  return method === "GET" ? names.includes("url") : names.includes("body") || names.includes("sha256");
}

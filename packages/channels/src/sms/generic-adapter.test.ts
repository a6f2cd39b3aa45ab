import { describe, expect, it } from "vitest";
import { adapterProblems, smsAdapters } from "./generic-adapter.ts";

const secret = "x".repeat(16);
const good = {
  name: "local",
  method: "POST",
  fields: { id: "id", from: "from", text: "text" },
  auth: { kind: "header", name: "X-Token", secret },
  answer: { status: 200, contentType: "text/plain", body: "" },
};
const { fields: _fields, answer: _answer, ...bare } = good;
const path = "p".repeat(22);
const hmac = { kind: "hmac", header: "X-S", hash: "SHA-256", encoding: "hex", secret };

function taken(...adapters: readonly unknown[]): boolean {
  return smsAdapters.safeParse(adapters).success;
}

describe("the configuration of gateways", () => {
  it("may be empty, or hold several of different names", () => {
    expect(taken()).toBe(true);
    expect(taken(good, { ...good, name: "other" }, { ...bare, name: "third", preset: "jasmin" })).toBe(true);
    expect(taken({ ...good, auth: hmac })).toBe(true);
  });

  it.each([
    ["smsgate", { name: "smsgate" }],
    ["twilio", { name: "twilio" }],
    ["a path", { name: "a/b" }],
    ["capitals", { name: "Local" }],
    ["nothing", { name: "" }],
  ])("refuses the name %s, also with a preset", (_, changed) => {
    expect(taken({ ...good, ...changed })).toBe(false);
    expect(taken({ ...bare, ...changed, preset: "jasmin" })).toBe(false);
  });

  it("refuses the whole list when a name is there twice, or one adapter is wrong", () => {
    expect(taken(good, good)).toBe(false);
    expect(taken(good, { ...good, name: "twilio" })).toBe(false);
  });

  it.each([
    ["header", { kind: "header", name: "X-Token" }, "secret"],
    ["path", { kind: "path" }, "secret"],
    ["basic", { kind: "basic", user: "u" }, "password"],
    ["query", { kind: "query", name: "key" }, "secret"],
    ["hmac", hmac, "secret"],
    ["plivo", { kind: "plivo", path }, "secret"],
    ["vonage", { kind: "vonage", path }, "secret"],
    ["httpsms", { kind: "httpsms", path }, "secret"],
  ])("refuses a short or missing secret of %s", (_, auth, key) => {
    expect(taken({ ...good, auth: { ...auth, [key]: "x".repeat(22) } })).toBe(true);
    for (const weak of [undefined, "", "x".repeat(15), `${"x".repeat(22)} `])
      expect(taken({ ...good, auth: { ...auth, [key]: weak } })).toBe(false);
  });

  it.each([
    ["no proof", { auth: undefined }],
    ["a proof that is not known", { auth: { kind: "none" } }],
    ["a user with a colon", { auth: { kind: "basic", user: "a:b", password: secret } }],
    ["a header that is none", { auth: { kind: "header", name: "X Token", secret } }],
    ["a signature over the body of a GET", { method: "GET", auth: hmac }],
    ["neither id nor time", { fields: { from: "from", text: "text" } }],
    ["a field that is misspelt", { fields: { ...good.fields, txet: "text" } }],
    ["an answer that is no success", { answer: { ...good.answer, status: 500 } }],
    ["an answer that may have no body", { answer: { ...good.answer, status: 204 } }],
    ["a content type with a line break", { answer: { ...good.answer, contentType: "a\nb" } }],
    ["another method", { method: "PUT" }],
    [
      "a signature that leaves out the body",
      { auth: { ...hmac, signed: "{timestamp}", timestamp: { header: "X-T", window: 9 } } },
    ],
    [
      "a signature of a GET that leaves out the address",
      { method: "GET", auth: { ...hmac, signed: "{body}" } },
    ],
    ["a signed value that is not known", { auth: { ...hmac, signed: "{body}{nonce}" } }],
    ["a time that is not signed", { auth: { ...hmac, timestamp: { header: "X-T", window: 9 } } }],
    ["a signed time without its header", { auth: { ...hmac, signed: "{body}{timestamp}" } }],
    [
      "a window of days",
      { auth: { ...hmac, signed: "{body}{timestamp}", timestamp: { header: "X-T", window: 86_401 } } },
    ],
    ["a key that is no base64", { auth: { ...hmac, key: "base64", secret: "%".repeat(30) } }],
    ["a key that is short in base64", { auth: { ...hmac, key: "base64", secret: "A".repeat(16) } }],
    ["a key that is no hexadecimal", { auth: { ...hmac, key: "hex", secret: "g".repeat(64) } }],
    [
      "a value from a header that is not signed",
      { auth: hmac, fields: { ...good.fields, id: "header:X-Id" } },
    ],
    ["a path with a slash", { auth: { kind: "path", secret: `${"x".repeat(22)}/` } }],
    ["a header without a name", { fields: { ...good.fields, id: "header:" } }],
    ["a part without its number", { fields: { ...good.fields, ref: "r", parts: "n" } }],
    ["a list in a form", { each: "results" }],
    ["a body of a GET", { method: "GET", body: "json" }],
    ["a body that is not known", { body: "xml" }],
    ["names that can be answered", { answers: "names" }],
    ["a receipt of no value", { receipt: { field: "status", values: [] } }],
    ["an answer of its own beside a preset", { preset: "jasmin" }],
  ])("refuses %s", (_, changed) => {
    expect(taken({ ...good, ...changed })).toBe(false);
  });

  it("refuses a preset by the method that its gateway cannot use", () => {
    expect(taken({ ...bare, preset: "kannel", method: "GET" })).toBe(true);
    expect(taken({ ...bare, preset: "kannel" })).toBe(false);
    expect(taken({ ...bare, preset: "jasmin" })).toBe(true);
    expect(taken({ ...bare, preset: "jasmin", method: "GET" })).toBe(false);
  });

  it("takes a signed address by GET, and values from headers that are signed", () => {
    expect(taken({ ...good, method: "GET", auth: { ...hmac, signed: "{url}" } })).toBe(true);
    const fields = { ...good.fields, id: "header:X-Id" };
    expect(taken({ ...good, fields, auth: { ...hmac, signed: "{header:x-id}{body}" } })).toBe(true);
    expect(taken({ ...good, fields })).toBe(true);
  });

  it.each(["plivo", "vonage", "httpsms"])(
    "takes %s beside a secret in the path alone, and another one",
    (kind) => {
      expect(taken({ ...good, auth: { kind, secret, path } })).toBe(true);
      for (const wrong of [undefined, "", "p".repeat(21), `${path}/`, `${path}?`])
        expect(taken({ ...good, auth: { kind, secret, path: wrong } })).toBe(false);
      expect(taken({ ...good, auth: { kind, secret: path, path } })).toBe(false);
    },
  );

  it("takes Vonage's parameters from a query and a form, and from no JSON", () => {
    const auth = { kind: "vonage", secret, path };
    expect(taken({ ...good, method: "GET", auth })).toBe(true);
    for (const body of ["json", "multipart", "raw"]) expect(taken({ ...good, body, auth })).toBe(false);
  });

  // docs/operations.md names them.
  it.each([
    ["an HMAC of Vonage over sorted parameters", { kind: "vonage", secret, path, hash: "SHA-256" }],
    ["MD5 for anybody else", { ...hmac, hash: "MD5" }],
    ["any other JWT", { kind: "jwt", header: "Authorization", secret }],
    [
      "a template that leaves out the message",
      { ...hmac, encoding: "base64", signed: "{url}{header:X-Plivo-Signature-V2-Nonce}" },
    ],
  ])("cannot express %s", (_, auth) => {
    expect(taken({ ...good, auth })).toBe(false);
  });
});

describe("what is wrong with a configuration", () => {
  it("is nothing for one that is right", () => {
    expect(adapterProblems([good])).toEqual([]);
  });

  it.each([
    ["no list", {}, /^Invalid input: expected array/],
    ["a name twice", [good, good], /^a name twice$/],
    ["a name that is taken", [{ ...good, name: "twilio" }], /^0\.name: the name of another gateway$/],
    [
      "a short secret",
      [good, { ...good, name: "b", auth: { ...good.auth, secret: "short" } }],
      /^1\.auth\.secret: not 16 /,
    ],
    ["another preset", [{ ...bare, preset: "nobody" }], /^0\.preset: /],
    ["the preset's method", [{ ...bare, preset: "kannel" }], /^0\.method: not the preset's$/],
    ["a proof that is not known", [{ ...good, auth: { kind: "none" } }], /^0\.auth\.kind: /],
    [
      "a signature without the body",
      [{ ...good, auth: { ...hmac, signed: "{url}" } }],
      /^0\.auth\.signed: leaves out \{body\}/,
    ],
    [
      "a field that is misspelt",
      [{ ...good, fields: { ...good.fields, txet: "x" } }],
      /^0\.fields: Unrecognized key: "txet"$/,
    ],
  ])("is told by its place: %s", (_, configured, problem) => {
    const problems = adapterProblems(configured);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  it("never holds a value that stands there", () => {
    const value = "do-not-print-0123456789";
    const wrong = [
      { ...good, auth: { kind: "header", name: value + " ", secret: value + " " } },
      {
        ...good,
        auth: {
          kind: "hmac",
          header: value + " ",
          hash: value,
          encoding: value,
          secret: value + "\n",
          key: value,
          signed: `{${value}}`,
        },
      },
      { ...good, auth: { kind: "plivo", secret: value, path: value } },
      { ...good, auth: { kind: "basic", user: `${value}:`, password: value + " " } },
      { ...good, name: value + "/", method: value, country: value, body: value, answer: value },
      { ...bare, preset: value },
      value,
    ];
    for (const each of wrong) {
      const problems = adapterProblems([each]);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.join()).not.toContain(value);
    }
  });
});

import { describe, expect, it } from "vitest";
import { smsAdapters } from "./generic-adapter.ts";

const secret = "x".repeat(16);
const good = {
  name: "local",
  method: "POST",
  fields: { id: "id", from: "from", text: "text" },
  auth: { kind: "header", name: "X-Token", secret },
  answer: { status: 200, contentType: "text/plain", body: "" },
};
const { fields: _fields, answer: _answer, ...bare } = good;
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
    ["basic", { kind: "basic", user: "u" }, "password"],
    ["query", { kind: "query", name: "key" }, "secret"],
    ["hmac", hmac, "secret"],
  ])("refuses a short or missing secret of %s", (_, auth, key) => {
    expect(taken({ ...good, auth: { ...auth, [key]: secret } })).toBe(true);
    for (const weak of [undefined, "", "x".repeat(15), `${"x".repeat(16)} `])
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
});

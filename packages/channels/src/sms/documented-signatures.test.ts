import { describe, expect, it } from "vitest";
import { documentedSignatures } from "./documented-signatures.ts";
import { mutatedBytes, mutationsOf } from "./mutations.ts";

const all = documentedSignatures();

it("22 signatures of gateways are documented", () => {
  expect(all).toHaveLength(22);
});

describe.each(all)("documented signature $title", ({ genuine, secret, headers, covers, verify }) => {
  it("is verified", async () => {
    expect(await verify({})).toBe(true);
  });

  it("is refused by another secret", async () => {
    const last = String.fromCharCode(secret.charCodeAt(secret.length - 1) ^ 1);
    expect(await verify({}, secret.slice(0, -1) + last)).toBe(false);
  });

  it("is refused after any change of what it covers, and of itself", async () => {
    for (const [name, value] of Object.entries(headers))
      for (const changed of mutationsOf(value)) {
        const other = new Headers(genuine.headers);
        // Of what no header can hold.
        other.set(name, changed.replace(/[^ -~]/g, "?"));
        expect(await verify({ headers: other })).toBe(false);
      }
    if (covers.includes("url"))
      for (const url of mutationsOf(genuine.url)) expect(await verify({ url })).toBe(false);
    if (covers.includes("body"))
      for (const body of mutatedBytes(genuine.body)) expect(await verify({ body })).toBe(false);
  });

  it("is refused without any header that carries it, or without the body", async () => {
    for (const name of Object.keys(headers)) {
      const rest = new Headers(genuine.headers);
      rest.delete(name);
      expect(await verify({ headers: rest })).toBe(false);
    }
    if (covers.includes("body") && genuine.body.length > 0)
      expect(await verify({ body: new Uint8Array() })).toBe(false);
  });
});

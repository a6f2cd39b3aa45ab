import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findDisguised } from "../support/disguises.ts";

const secret = "القمر المكسور 77";

describe("the search for planted strings", () => {
  it.each([
    ["UTF-8", Buffer.from(`..${secret}..`)],
    ["UTF-16LE", Buffer.from(`..${secret}..`, "utf16le")],
    ["UTF-16BE", Buffer.from(`..${secret}..`, "utf16le").swap16()],
    ["hex", Buffer.from(Buffer.from(secret).toString("hex"))],
    ["HEX", Buffer.from(Buffer.from(secret).toString("hex").toUpperCase())],
    ["percent", Buffer.from(encodeURIComponent(secret))],
    ["quoted-printable", Buffer.from(encodeURIComponent(secret).replaceAll("%", "="))],
    ["base64 at 0", Buffer.from(Buffer.from(`${secret}..`).toString("base64"))],
    ["base64 at 1", Buffer.from(Buffer.from(`.${secret}..`).toString("base64"))],
    ["base64 at 2", Buffer.from(Buffer.from(`..${secret}..`).toString("base64"))],
    ["base64url at 2", Buffer.from(Buffer.from(`..${secret}..`).toString("base64url"))],
    ["md5 in hex", Buffer.from(createHash("md5").update(secret).digest("hex"))],
    ["sha1", createHash("sha1").update(secret).digest()],
    ["sha256 in base64", Buffer.from(createHash("sha256").update(secret).digest("base64"))],
  ])("finds one in %s", (how, haystack) => {
    expect(findDisguised(haystack, [secret]).join()).toContain(how);
  });

  it("finds nothing where nothing is", () => {
    expect(findDisguised(Buffer.from("شيء آخر تماما"), [secret])).toEqual([]);
  });
});

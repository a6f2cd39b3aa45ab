import { expect, it } from "vitest";
import { hex, utf8 } from "./bytes.ts";
import { hmac, sha256 } from "./digest.ts";

// FIPS 180-2, appendix B.1; RFC 2202 and RFC 4231, test case 2.
it("gives the published values", async () => {
  expect(hex(await sha256(utf8("abc")))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
  const [key, message] = [utf8("Jefe"), utf8("what do ya want for nothing?")];
  expect(hex(await hmac(key, message, "SHA-1"))).toBe("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
  expect(hex(await hmac(key, message))).toBe(
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
});

it("refuses an empty key", async () => {
  await expect(hmac(new Uint8Array(), utf8("x"))).rejects.toThrow();
});

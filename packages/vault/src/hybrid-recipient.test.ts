import {
  Decrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from "age-encryption";
import { describe, expect, it } from "vitest";
import { HybridRecipient } from "./hybrid-recipient.ts";
import { decrypterFor, encrypterFor } from "./identity.ts";

describe("a hybrid recipient", () => {
  it("is sealed to as the library would: the library opens it, and so do we, and nobody else", async () => {
    for (let round = 0; round < 8; round += 1) {
      const identity = await generateHybridIdentity();
      const encrypter = encrypterFor(await identityToRecipient(identity));
      const library = new Decrypter();
      library.addIdentity(identity);
      const stranger = new Decrypter();
      stranger.addIdentity(await generateHybridIdentity());
      for (const text of ["الأول", "الثاني"]) {
        const sealed = await encrypter.encrypt(text);
        expect(await library.decrypt(sealed, "text")).toBe(text);
        expect(await decrypterFor(identity).decrypt(sealed, "text")).toBe(text);
        await expect(stranger.decrypt(sealed)).rejects.toThrow("no identity matched");
      }
    }
  });

  it("gets another secret for every file, in both halves", async () => {
    const recipient = new HybridRecipient(await identityToRecipient(await generateHybridIdentity()));
    const shares = await Promise.all(
      [1, 2].map(async () => {
        const [stanza] = await recipient.wrapFileKey(new Uint8Array(16));
        const bytes = Buffer.from(stanza?.args[1] ?? "", "base64");
        return [bytes.subarray(0, 1088).toString("hex"), bytes.subarray(1088).toString("hex")];
      }),
    );
    expect(shares[0]?.[0]).not.toBe(shares[1]?.[0]);
    expect(shares[0]?.[1]).not.toBe(shares[1]?.[1]);
    expect(shares[0]?.[1]).toHaveLength(64);
  });

  it("is refused when it is classical, cut, changed, or nothing at all", async () => {
    const whole = await identityToRecipient(await generateHybridIdentity());
    const classical = await identityToRecipient(await generateX25519Identity());
    const changed = `${whole.slice(0, 40)}${whole[40] === "q" ? "p" : "q"}${whole.slice(41)}`;
    for (const text of ["", "age1pq1", classical, whole.slice(0, -6), changed])
      expect(() => new HybridRecipient(text)).toThrow("not a hybrid recipient");
  });
});

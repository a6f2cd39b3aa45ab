import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from "age-encryption";
import { describe, expect, it } from "vitest";
import { HybridIdentity } from "./hybrid-identity.ts";
import { decrypterFor, identityFromSeed, seedOf } from "./identity.ts";

describe("a hybrid identity", () => {
  it("has the recipient that the library derives", async () => {
    for (let round = 0; round < 8; round += 1) {
      const identity = await generateHybridIdentity();
      expect(await new HybridIdentity(seedOf(identity)).recipient()).toBe(
        await identityToRecipient(identity),
      );
    }
  });

  it("opens what the library seals, several files with one expansion, and what the library opens", async () => {
    const identity = await generateHybridIdentity();
    const held = decrypterFor(identity);
    const library = new Decrypter();
    library.addIdentity(identity);
    for (const text of ["الأول", "الثاني", "الثالث"]) {
      const encrypter = new Encrypter();
      encrypter.addRecipient(await identityToRecipient(identity));
      const sealed = await encrypter.encrypt(text);
      expect(await held.decrypt(sealed, "text")).toBe(text);
      expect(await library.decrypt(sealed, "text")).toBe(text);
    }
  });

  it("finds its own stanza among those of others, and says in the library's words that none is its own", async () => {
    const [mine, other] = [await generateHybridIdentity(), await generateHybridIdentity()];
    const encrypter = new Encrypter();
    for (const identity of [other, mine]) encrypter.addRecipient(await identityToRecipient(identity));
    const sealed = await encrypter.encrypt("كلام");
    expect(await decrypterFor(mine).decrypt(sealed, "text")).toBe("كلام");
    const { identity: stranger } = await identityFromSeed(new Uint8Array(32).fill(9));
    await expect(decrypterFor(stranger).decrypt(sealed)).rejects.toThrow("no identity matched");
  });

  it("refuses a share that was cut or changed", async () => {
    const identity = await generateHybridIdentity();
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(identity));
    const lines = Buffer.from(await encrypter.encrypt("كلام"))
      .toString("latin1")
      .split("\n");
    const share = lines[1] ?? "";
    for (const changed of [share.slice(0, -4), `${share.slice(0, -8)}AAAAAAAA`, share.replace(/ A/, " B")]) {
      if (changed === share) continue;
      const file = Buffer.from([lines[0], changed, ...lines.slice(2)].join("\n"), "latin1");
      await expect(decrypterFor(identity).decrypt(new Uint8Array(file))).rejects.toThrow();
    }
  });
});

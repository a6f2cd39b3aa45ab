import { base64, fromBase64 } from "@sanad/domain/base64";
import { utf8 } from "@sanad/domain/bytes";
import { beforeAll, describe, expect, it } from "vitest";
import { signAsCenter, signerOf } from "./center-sign.ts";
import { verifyCenter } from "./center-verify.ts";
import { makeIdentity } from "./identity.ts";

const purpose = "test/vector";
const words = utf8("سند");
let identity: string;
let publicKey: string;
let signature: Uint8Array;
beforeAll(async () => {
  ({ identity } = await makeIdentity());
  ({ publicKey } = await signerOf(identity));
  signature = await signAsCenter(identity, purpose, words);
});

describe("what a center signs", () => {
  it("is known by the public half, which opens nothing and differs from center to center", async () => {
    const other = await signerOf((await makeIdentity()).identity);
    expect(await verifyCenter(publicKey, purpose, words, signature)).toBe(true);
    expect(await verifyCenter(other.publicKey, purpose, words, signature)).toBe(false);
  });

  it("is refused for other words, for another purpose, and with any byte changed", async () => {
    expect(await verifyCenter(publicKey, purpose, utf8("سند."), signature)).toBe(false);
    expect(await verifyCenter(publicKey, "test/vectors", words, signature)).toBe(false);
    for (const at of signature.keys()) {
      const changed = signature.with(at, (signature[at] ?? 0) ^ 1);
      expect(await verifyCenter(publicKey, purpose, words, changed), `byte ${at}`).toBe(false);
    }
  });

  it("cannot move words from the purpose into what is signed", async () => {
    const moved = await signAsCenter(identity, "test", utf8("/vector\0سند"));
    expect(await verifyCenter(publicKey, purpose, words, moved)).toBe(false);
    await expect(signAsCenter(identity, "test\0", words)).rejects.toThrow(RangeError);
    await expect(signAsCenter(identity, "", words)).rejects.toThrow(RangeError);
  });

  it.each([0, 63, 65, 4096])("is no signature of %i bytes", async (length) => {
    expect(await verifyCenter(publicKey, purpose, words, new Uint8Array(length))).toBe(false);
  });

  it.each(["", "AAAA", "not base64!"])("cannot be checked with the key %j", async (key) => {
    await expect(verifyCenter(key, purpose, words, signature)).rejects.toThrow(
      expect.objectContaining({ reason: "misconfigured" }),
    );
  });

  it("never changes: rows are checked with it for years", async () => {
    const fixed = "AGE-SECRET-KEY-PQ-1QYYQ79SAYS4NYW2QGA892HRRDFCHSLUX3K2FHG4FKZMMA3WV60DQQULQGR";
    const key = "HQSgJeEni+AdMSY8zLQZ1FBmJqZSGlbgud2wW7f7cUw=";
    const signed = "Bc8s9HEpC8YEq4UEGzDKx7xxawKdm+/4iqdXDDw+Qh9xcdGEF3CS0o07+0xFpmg7rWeLh6COE5MzKnwxFpB3CA==";
    expect(await signerOf(fixed)).toEqual({ publicKey: key });
    expect(base64(await signAsCenter(fixed, purpose, words))).toBe(signed);
    expect(await verifyCenter(key, purpose, words, fromBase64(signed) ?? new Uint8Array())).toBe(true);
  });
});

import { Decrypter } from "age-encryption";
import { beforeAll, describe, expect, it } from "vitest";
import { concat } from "@sanad/domain/bytes";
import { type EvidenceRecord, openEvidence } from "./evidence-open.ts";
import { type EvidenceSeal, sealEvidence } from "./evidence-seal.ts";
import { type KeyPair, makeIdentity } from "./identity.ts";
import { padmeLength } from "./padding.ts";
import { nativeCrypto, portableCrypto, type StreamCrypto } from "./runtime-crypto.ts";
import { CHUNK, streamNonce } from "./stream-nonce.ts";

let pair: KeyPair;
beforeAll(async () => {
  pair = await makeIdentity();
});

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function seal(
  bytes: Uint8Array,
  crypto?: StreamCrypto,
): Promise<EvidenceSeal & { object: Uint8Array }> {
  const chunks = sealEvidence(pair.recipient, pieces(bytes, 10_007), crypto);
  let object = new Uint8Array(0);
  for (;;) {
    const next = await chunks.next();
    if (next.done === true) return { ...next.value, object };
    object = concat(object, next.value);
  }
}

async function open(object: Uint8Array, record: EvidenceRecord, crypto?: StreamCrypto): Promise<Uint8Array> {
  let bytes = new Uint8Array(0);
  for await (const piece of openEvidence(pair.identity, pieces(object, 9_001), record, crypto)) {
    bytes = concat(bytes, piece);
  }
  return bytes;
}

function picture(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 8)) & 255);
}

describe("sealed evidence", () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 200_000])(
    "of %i bytes opens again",
    async (length) => {
      const sealed = await seal(picture(length));
      expect(sealed.length).toBe(length);
      expect(sealed.object.length).toBe(sealed.objectSize);
      expect(sealed.objectSize).toBe(padmeLength(sealed.ageSize));
      expect(await open(sealed.object, sealed)).toEqual(picture(length));
    },
  );

  it("opens with the plain age library once the padding is cut off", async () => {
    const { object, ageSize } = await seal(picture(150_000));
    const decrypter = new Decrypter();
    decrypter.addIdentity(pair.identity);
    expect(await decrypter.decrypt(object.subarray(0, ageSize))).toEqual(picture(150_000));
  });

  it("is the same format from the native cipher and from the portable one", async () => {
    const native = nativeCrypto();
    if (native === undefined) throw new Error("this runtime has no native cipher");
    const fromNative = await seal(picture(70_000), native);
    const fromPortable = await seal(picture(70_000), portableCrypto);
    expect(await open(fromNative.object, fromNative, portableCrypto)).toEqual(picture(70_000));
    expect(await open(fromPortable.object, fromPortable, native)).toEqual(picture(70_000));
    expect(fromNative.sha256).toBe(fromPortable.sha256);
  });

  it("records the SHA-256 of the original", async () => {
    const { sha256 } = await seal(new TextEncoder().encode("abc"));
    expect(sha256).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("never uses a nonce twice under one key", async () => {
    const used: string[] = [];
    const watching: StreamCrypto = {
      ...portableCrypto,
      seal(key, nonce, plaintext) {
        used.push(`${key.join()}:${nonce.join()}`);
        return portableCrypto.seal(key, nonce, plaintext);
      },
    };
    await seal(new Uint8Array(5 * CHUNK), watching);
    await seal(new Uint8Array(5 * CHUNK), watching);
    expect(used).toHaveLength(10);
    expect(new Set(used).size).toBe(10);
  });

  it("keeps counting beyond 32 bits", () => {
    expect([...streamNonce(2 ** 32 + 5, true)]).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 5, 1]);
  });

  it("is refused when it was cut at a chunk's border, where every tag still fits", async () => {
    const sealed = await seal(picture(3 * CHUNK));
    const ageSize = sealed.ageSize - CHUNK - 16;
    await expect(open(sealed.object.subarray(0, ageSize), { ...sealed, ageSize })).rejects.toThrow(
      "does not open",
    );
  });

  it("is refused when the object is shorter than was recorded", async () => {
    const sealed = await seal(picture(1000));
    await expect(open(sealed.object.subarray(0, sealed.ageSize - 1), sealed)).rejects.toThrow("short");
  });

  it("is refused when two chunks changed places", async () => {
    const sealed = await seal(picture(3 * CHUNK));
    const { object } = sealed;
    const start = sealed.ageSize - 3 * (CHUNK + 16);
    const swapped = object.slice();
    swapped.set(object.subarray(start + CHUNK + 16, start + 2 * (CHUNK + 16)), start);
    swapped.set(object.subarray(start, start + CHUNK + 16), start + CHUNK + 16);
    await expect(open(swapped, sealed)).rejects.toThrow("does not open");
  });

  it("is refused when one bit changed", async () => {
    const sealed = await seal(picture(1000));
    const changed = sealed.object.slice();
    const at = sealed.ageSize - 500;
    changed[at] = (changed[at] ?? 0) ^ 1;
    await expect(open(changed, sealed)).rejects.toThrow("does not open");
  });

  it("is refused when somebody sealed other content of the same size to the public recipient", async () => {
    const recorded = await seal(new TextEncoder().encode("he threatened me"));
    const planted = await seal(new TextEncoder().encode("I made it all up"));
    expect(planted.objectSize).toBe(recorded.objectSize);
    await expect(open(planted.object, recorded)).rejects.toThrow("not what was recorded");
  });
});

import type { EntryHeader } from "@sanad/domain/entry";
import { makeId } from "@sanad/domain/id";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalHeader, entryAuth } from "./entry-header.ts";
import { openEntry } from "./entry-open.ts";
import { sealEntry } from "./entry-seal.ts";
import { type KeyPair, makeIdentity } from "./identity.ts";
import { padText } from "./padding.ts";

const story = { channel: "web", text: "يهددني بنشر صوري إن لم أدفع" } as const;
const header: EntryHeader = {
  v: 1,
  case: makeId("case", new Uint8Array(16).fill(1)),
  compartment: "file",
  epoch: 1,
  entry: makeId("entry", new Uint8Array(16).fill(2)),
  kind: "message",
  author: "reporter",
  at: 1_795_000_000_000,
};
let pair: KeyPair;
let other: KeyPair;
beforeAll(async () => {
  pair = await makeIdentity();
  other = await makeIdentity();
});

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

describe("a sealed entry", () => {
  it("opens to what was sealed, with its author proven", async () => {
    const { sealed, auth } = await sealEntry(pair.recipient, header, story, pair.identity);
    expect(await openEntry(pair.identity, header, sealed, auth)).toEqual({
      header,
      body: story,
      verified: true,
    });
  });

  it("opens with the plain age library, and reads as text", async () => {
    const { sealed } = await sealEntry(pair.recipient, header, story);
    const decrypter = new Decrypter();
    decrypter.addIdentity(pair.identity);
    const [first, second] = (await decrypter.decrypt(sealed, "text")).split("\n");
    expect(JSON.parse(first ?? "")).toEqual(header);
    expect(JSON.parse(second ?? "")).toEqual(story);
  });

  it("has one size for a word and for a page", async () => {
    const short = await sealEntry(pair.recipient, header, { channel: "sms", text: "ن" });
    const longer = await sealEntry(pair.recipient, header, { channel: "sms", text: "نجدة ".repeat(60) });
    expect(longer.sealed.length).toBe(short.sealed.length);
  });

  it("does not open with another identity", async () => {
    const { sealed, auth } = await sealEntry(pair.recipient, header, story, pair.identity);
    await expect(openEntry(other.identity, header, sealed, auth)).rejects.toThrow();
  });

  it.each([
    ["case", { case: makeId("case", new Uint8Array(16).fill(9)) }],
    ["compartment", { compartment: "person" as const }],
    ["epoch", { epoch: 2 }],
    ["time", { at: 1 }],
    ["entry", { entry: makeId("entry", new Uint8Array(16).fill(9)) }],
  ])("is refused when its row says another %s", async (_, moved) => {
    const { sealed, auth } = await sealEntry(pair.recipient, header, story, pair.identity);
    await expect(openEntry(pair.identity, { ...header, ...moved }, sealed, auth)).rejects.toThrow(
      "out of its place",
    );
  });

  it("is refused when a stranger, who has the public recipient, claims to hold the compartment", async () => {
    const { sealed } = await sealEntry(pair.recipient, header, story);
    const forged = await entryAuth(other.identity, header, sealed);
    await expect(openEntry(pair.identity, header, sealed, forged)).rejects.toThrow("did not write it");
  });

  it("is refused when the proof belongs to another ciphertext", async () => {
    const first = await sealEntry(pair.recipient, header, story, pair.identity);
    const second = await sealEntry(pair.recipient, header, { channel: "web", text: "سحبت كل شيء" });
    await expect(openEntry(pair.identity, header, second.sealed, first.auth)).rejects.toThrow(
      "did not write it",
    );
  });

  it.each([
    ["is empty", () => new Uint8Array(0)],
    ["is cut", (auth: Uint8Array) => auth.slice(0, 31)],
    ["is cut to its first byte", (auth: Uint8Array) => auth.slice(0, 1)],
    ["goes on", (auth: Uint8Array) => new Uint8Array([...auth, 0])],
    ["has its first byte flipped", (auth: Uint8Array) => flipped(auth, 0)],
    ["has its last byte flipped", (auth: Uint8Array) => flipped(auth, 31)],
  ])("is refused when its proof %s", async (_, changed) => {
    const { sealed, auth } = await sealEntry(pair.recipient, header, story, pair.identity);
    const forged = changed(auth ?? new Uint8Array(0));
    await expect(openEntry(pair.identity, header, sealed, forged)).rejects.toThrow("did not write it");
  });

  it("without a proof is shown as unverified", async () => {
    const { sealed, auth } = await sealEntry(pair.recipient, header, story);
    expect(auth).toBeNull();
    expect((await openEntry(pair.identity, header, sealed, null)).verified).toBe(false);
  });

  it("is refused when its header is not one", async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(pair.recipient);
    const sealed = await encrypter.encrypt(
      padText(`${canonicalHeader(header).replace('"v":1', '"v":2')}\n{}\n`),
    );
    await expect(openEntry(pair.identity, header, sealed, null)).rejects.toThrow("not an entry header");
  });

  it("is not made for a classical recipient, which would undo the hybrid ones", async () => {
    const classical = await identityToRecipient(await generateX25519Identity());
    await expect(sealEntry(classical, header, story)).rejects.toThrow("not a hybrid recipient");
  });

  it("is not opened with a classical identity", async () => {
    const { sealed } = await sealEntry(pair.recipient, header, story);
    await expect(openEntry(await generateX25519Identity(), header, sealed, null)).rejects.toThrow(
      "not a hybrid identity",
    );
  });

  it("is refused above one MiB", async () => {
    const huge = { channel: "web", text: "x".repeat(1024 * 1024) } as const;
    await expect(sealEntry(pair.recipient, header, huge)).rejects.toThrow(
      expect.objectContaining({ reason: "too-large" }),
    );
  });
});

import { makeId } from "@sanad/domain/id";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { beforeAll, describe, expect, it } from "vitest";
import { type KeyPair, makeIdentity } from "./identity.ts";
import { checkRecipient, recipientMac } from "./recipient-mac.ts";
import { openWrap } from "./wrap-open.ts";
import { checkThread, entryMac, threadMac } from "./row-mac.ts";
import { sealWrap } from "./wrap-seal.ts";

const place = { case: makeId("case", new Uint8Array(16).fill(1)), epoch: 1 };
const elsewhere = makeId("case", new Uint8Array(16).fill(2));
let center: KeyPair;
const rows = () => [
  { caseId: place.case, compartment: "file" as const, epoch: 1, recipient: file.recipient },
];
let file: KeyPair;
beforeAll(async () => {
  center = await makeIdentity();
  file = await makeIdentity();
});

describe("a wrap", () => {
  it("gives its party the compartment identities, and nobody else", async () => {
    const sealed = await sealWrap(center.recipient, { ...place, identities: { file: file.identity } });
    expect((await openWrap(center.identity, place, sealed, rows())).identities).toEqual({
      file: file.identity,
    });
    await expect(openWrap(file.identity, place, sealed, rows())).rejects.toThrow();
  });

  it.each([
    ["case", { ...place, case: elsewhere }],
    ["epoch", { ...place, epoch: 2 }],
  ])("is refused in the row of another %s", async (_, row) => {
    const sealed = await sealWrap(center.recipient, { ...place, identities: { file: file.identity } });
    await expect(openWrap(center.identity, row, sealed, rows())).rejects.toThrow("out of its place");
  });

  it("is refused when it holds an identity that is not of this case", async () => {
    const forged = await makeIdentity();
    const sealed = await sealWrap(center.recipient, { ...place, identities: { file: forged.identity } });
    await expect(openWrap(center.identity, place, sealed, rows())).rejects.toThrow(
      expect.objectContaining({ reason: "substituted" }),
    );
  });

  it("is not sealed to a classical recipient", async () => {
    const classical = await identityToRecipient(await generateX25519Identity());
    await expect(sealWrap(classical, { ...place, identities: {} })).rejects.toThrow("not a hybrid recipient");
  });

  it("does not tell by its size how much was shared", async () => {
    const { identity } = file;
    const one = await sealWrap(center.recipient, { ...place, identities: { file: identity } });
    const all = { file: identity, person: identity, exhibits: identity, "desk:ma": identity };
    expect((await sealWrap(center.recipient, { ...place, identities: all })).length).toBe(one.length);
  });
});

describe("a recipient in a row", () => {
  const key = new Uint8Array(32).fill(7);
  const row = () => ({
    caseId: place.case,
    compartment: "file" as const,
    epoch: 1,
    recipient: file.recipient,
  });

  it("passes with its own MAC", async () => {
    await expect(
      checkRecipient(key, { ...row(), mac: await recipientMac(key, row()) }),
    ).resolves.toBeUndefined();
  });

  it.each([
    ["recipient", () => ({ recipient: center.recipient })],
    ["case", () => ({ caseId: elsewhere })],
    ["epoch", () => ({ epoch: 2 })],
    ["compartment", () => ({ compartment: "person" as const })],
  ])("is refused when the %s was swapped", async (_, swap) => {
    const mac = await recipientMac(key, row());
    await expect(checkRecipient(key, { ...row(), ...swap(), mac })).rejects.toThrow(
      expect.objectContaining({ reason: "substituted" }),
    );
  });

  it("cannot be authenticated by a secret that was never configured", async () => {
    await expect(recipientMac(new Uint8Array(0), row())).rejects.toThrow();
  });
});

describe("a row that intake wrote", () => {
  const key = new Uint8Array(32).fill(7);
  const thread = { lookup: new Uint8Array(16).fill(1), caseId: place.case, channel: "sms" as const };

  it.each([
    ["case", { caseId: elsewhere }],
    ["look-up", { lookup: new Uint8Array(16).fill(2) }],
    ["channel", { channel: "email" as const }],
  ])("is not followed as a thread when its %s was changed", async (_, changed) => {
    const mac = await threadMac(key, thread);
    await expect(checkThread(key, { ...thread, mac })).resolves.toBeUndefined();
    await expect(checkThread(key, { ...thread, ...changed, mac })).rejects.toThrow("not ours");
  });

  it("has another MAC as an entry for another time, place or ciphertext", async () => {
    const entry = {
      ...place,
      compartment: "file" as const,
      entry: makeId("entry", new Uint8Array(16)),
      at: 1,
    };
    const sealed = new Uint8Array(10);
    const macs = await Promise.all([
      entryMac(key, entry, sealed),
      entryMac(key, { ...entry, at: 2 }, sealed),
      entryMac(key, { ...entry, epoch: 2 }, sealed),
      entryMac(key, { ...entry, case: elsewhere }, sealed),
      entryMac(key, { ...entry, compartment: "person" }, sealed),
      entryMac(key, entry, new Uint8Array(11)),
    ]);
    expect(new Set(macs.map(String)).size).toBe(6);
  });
});

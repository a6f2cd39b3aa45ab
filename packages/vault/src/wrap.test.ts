import { makeId } from "@sanad/domain/id";
import { beforeAll, describe, expect, it } from "vitest";
import { type KeyPair, makeIdentity } from "./identity.ts";
import { checkRecipient, recipientMac } from "./recipient-mac.ts";
import { openWrap } from "./wrap-open.ts";
import { sealWrap } from "./wrap-seal.ts";

const place = { case: makeId("case", new Uint8Array(16).fill(1)), epoch: 1 };
const elsewhere = makeId("case", new Uint8Array(16).fill(2));
let center: KeyPair;
let file: KeyPair;
beforeAll(async () => {
  center = await makeIdentity();
  file = await makeIdentity();
});

describe("a wrap", () => {
  it("gives its party the compartment identities, and nobody else", async () => {
    const sealed = await sealWrap(center.recipient, { ...place, identities: { file: file.identity } });
    expect((await openWrap(center.identity, place, sealed)).identities).toEqual({ file: file.identity });
    await expect(openWrap(file.identity, place, sealed)).rejects.toThrow();
  });

  it.each([
    ["case", { ...place, case: elsewhere }],
    ["epoch", { ...place, epoch: 2 }],
  ])("is refused in the row of another %s", async (_, row) => {
    const sealed = await sealWrap(center.recipient, { ...place, identities: { file: file.identity } });
    await expect(openWrap(center.identity, row, sealed)).rejects.toThrow("out of its place");
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

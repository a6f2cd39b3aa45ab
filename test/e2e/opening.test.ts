import { createHash } from "node:crypto";
import * as door from "@sanad/vault/open";
import { makeIdentity, sealTransit, sealWrap } from "@sanad/vault/seal";
import { makeId } from "@sanad/domain/id";
import { bech32 } from "@scure/base";
import { describe, expect, it } from "vitest";
import type { SealedFile } from "../support/at-rest.ts";
import { candidateIdentities, noOpeners, openedBy, openers } from "../support/opening.ts";

const place = {
  case: makeId("case", new Uint8Array(16)),
  compartment: "file",
  epoch: 1,
  entry: makeId("entry", new Uint8Array(16)),
  at: 0,
} as const;

function fileOf(bytes: Uint8Array): SealedFile {
  return { where: "there", caseId: null, place, bytes };
}

function identityOf(seed: Uint8Array): string {
  return bech32.encodeFromBytes("AGE-SECRET-KEY-PQ-", new Uint8Array(seed)).toUpperCase();
}

describe("the search for what opens", () => {
  it("knows every function that opens", () => {
    const functions = Object.entries(door).filter(([, value]) => typeof value === "function");
    const known = [...Object.keys(openers), ...noOpeners];
    expect(known.toSorted()).toEqual(functions.map(([name]) => name).toSorted());
  });

  const seed = Buffer.alloc(32, 7);
  const hashed = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest();
  it.each([
    ["as it is", identityOf(seed), seed],
    ["in a line", `# current\n${identityOf(seed)}\r\n# before`, seed],
    ["in JSON", JSON.stringify({ keys: [{ identity: identityOf(seed) }] }), seed],
    ["as base64 of a seed", seed.toString("base64"), seed],
    ["as base64url of a seed", seed.toString("base64url"), seed],
    ["as hex of a seed", seed.toString("hex"), seed],
    ["as 32 characters", "0123456789abcdef-123456789abcdef", Buffer.from("0123456789abcdef-123456789abcdef")],
    ["as a password, hashed", "correct horse", hashed("correct horse")],
    ["as base64 of what is hashed", Buffer.alloc(16, 9).toString("base64"), hashed(Buffer.alloc(16, 9))],
    ["as a token in JSON, hashed", JSON.stringify({ token: "tok" }), hashed("tok")],
  ])("finds an identity that a secret holds %s", (_, secret, expected) => {
    expect(candidateIdentities(secret)).toContain(identityOf(expected));
  });

  it("sees that a file opens, also when it lies out of its place, and that another does not", async () => {
    const [right, wrong] = [await makeIdentity(), await makeIdentity()];
    const elsewhere = { case: makeId("case", new Uint8Array(16).fill(1)), epoch: 2, identities: {} };
    for (const bytes of [
      await sealWrap(right.recipient, elsewhere),
      await sealTransit(right.recipient, {} as never),
    ]) {
      expect(await openedBy([wrong.identity, right.identity], [fileOf(bytes)])).toEqual(["there"]);
      expect(await openedBy([wrong.identity], [fileOf(bytes)])).toEqual([]);
    }
  });
});

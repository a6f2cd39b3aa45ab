import argon2 from "@phi-ag/argon2/argon2.wasm";
import type { DumpedRow } from "@sanad/dev/dump";
import { openCase } from "@sanad/dev/open-case";
import { screenshotPng } from "@sanad/dev/png";
import type { System } from "@sanad/dev/system";
import { parseReceipt, receiptKeys } from "@sanad/vault/seal";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AtRest, sealedFiles, takeAtRest } from "../support/at-rest.ts";
import { fillForm, type FormParts, postForm, receiptIn } from "../support/form.ts";
import { openedBy } from "../support/opening.ts";
import { startTestSystem } from "../support/system.ts";
import { compartmentsIn } from "../support/wraps.ts";

const story = "حكاية لا يقرؤها إلا من أعطيت له";
const address = "+212600771122";
const contact = { contact_way: "call", contact_address: address };
const files = [{ name: "لقطة.png", content: new Blob([screenshotPng()], { type: "image/png" }) }];
const box = { other_center: "yes" };

let system: System;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

interface Filed {
  readonly receipt: string;
  readonly case: string;
  readonly rest: AtRest;
}

/** Files a form, and gives back its case alone. */
async function file(parts: FormParts): Promise<Filed> {
  const before = new Set((await takeAtRest(system)).dump.tables["cases"]?.map((row) => row["id"]));
  const form = await fillForm(system.urls.intake, {
    ...parts,
    second: { story, ...contact, ...parts.second },
  });
  const receipt = receiptIn(await (await postForm(system.urls.intake, form)).text()) ?? "";
  const rest = await takeAtRest(system);
  const fresh = (rest.dump.tables["cases"] ?? []).filter((row) => !before.has(row["id"] ?? null));
  expect(fresh).toHaveLength(1);
  return { receipt, case: String(fresh[0]?.["id"]), rest };
}

function wrapOf({ rest, case: id }: Filed, party: string): DumpedRow | undefined {
  return rest.dump.tables["wraps"]?.find((row) => row["case_id"] === id && row["party"] === party);
}

/** What the party reads of the case. */
async function read(
  filed: Filed,
  party: string,
  identity: string,
): Promise<{ words: string; exhibits: number }> {
  async function* object(key: string) {
    yield filed.rest.objects.get(key) ?? new Uint8Array(0);
  }
  const { entries, exhibits } = await openCase(
    filed.rest.dump,
    (key) => Promise.resolve(object(key)),
    filed.case,
    { party, identity, recipientKey: Buffer.from(system.keys.recipientKey, "base64") },
  );
  return { words: JSON.stringify(entries.map(({ body }) => body)), exhibits: exhibits.length };
}

describe("a receipt", () => {
  it("opens its own wrap, with exactly the words and the contact, and no evidence", async () => {
    const filed = await file({ files });
    const typed = filed.receipt.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    const keys = await receiptKeys(argon2, parseReceipt(typed) ?? "", "development");
    const party = `receipt:${Buffer.from(keys.locator).toString("hex")}`;
    const wrap = wrapOf(filed, party);
    if (wrap === undefined) throw new Error("no wrap has the receipt's locator");
    expect(await compartmentsIn(filed.rest.dump, wrap, keys.identity)).toEqual(["file", "person"]);
    const { words, exhibits } = await read(filed, party, keys.identity);
    expect(words).toContain(story);
    expect(words).toContain(address);
    expect(exhibits).toBe(0);
  });

  it("opens no wrap when one digit is another", async () => {
    const filed = await file({});
    const typed = `${filed.receipt.slice(0, 23)}${(Number(filed.receipt[23]) + 1) % 10}`;
    expect(parseReceipt(typed)).toBeNull();
    const keys = await receiptKeys(argon2, typed, "development");
    expect(wrapOf(filed, `receipt:${Buffer.from(keys.locator).toString("hex")}`)).toBeUndefined();
  });
});

describe("the box that lets the other center work on the case too", () => {
  it.each<[string, FormParts, string[]]>([
    [
      "opens words, evidence and a desk of its own, and not the person",
      { first: box, files },
      ["desk:intl", "exhibits", "file"],
    ],
    ["opens no evidence of a minor", { first: { ...box, age: "15_17" } }, ["desk:intl", "file"]],
  ])("%s", async (_, parts, expected) => {
    const filed = await file(parts);
    const wrap = wrapOf(filed, "center:intl");
    if (wrap === undefined) throw new Error("the other center has no wrap");
    const identity = system.keys.centerIdentities.intl;
    expect(await compartmentsIn(filed.rest.dump, wrap, identity)).toEqual(expected);
    const { words, exhibits } = await read(filed, "center:intl", identity);
    expect(words).toContain(story);
    expect(words).not.toContain(address);
    expect(exhibits).toBe(parts.files?.length ?? 0);
  });

  it("opens nothing at all to the other center when it is left empty", async () => {
    const filed = await file({ files });
    const sealed = sealedFiles(filed.rest).filter((one) => one.caseId === filed.case);
    // three entries, two wraps and the picture
    expect(sealed).toHaveLength(6);
    expect(await openedBy([system.keys.centerIdentities.intl], sealed)).toEqual([]);
    expect(await openedBy([system.keys.centerIdentities.ma], sealed)).toEqual(["wraps.sealed center:ma"]);
  });
});

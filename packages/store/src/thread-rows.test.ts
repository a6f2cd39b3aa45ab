import { env } from "cloudflare:workers";
import type { Conversation } from "@sanad/domain/conversation";
import { cases } from "@sanad/schema/cases";
import { threads } from "@sanad/schema/threads";
import { beforeEach, describe, expect, it } from "vitest";
import { connect } from "./database.ts";
import { appendToCase } from "./file-case.ts";

const db = connect((env as unknown as { readonly DB: D1Database }).DB);
const caseId = "case_aaaaaaaaaaaaaaaaaaaaaaaaaa";
const lookup = new Uint8Array(32).fill(7);
const thread = { lookup, caseId, mac: new Uint8Array(32), channel: "sms", expiresAt: 2000 } as const;
const read: Conversation = {
  acknowledgedAt: 1000,
  acknowledgements: 9,
  question: null,
  questionUntil: null,
  stoppedAt: null,
};

beforeEach(async () => {
  await db.delete(threads);
  await db.delete(cases);
  await db.insert(cases).values({
    id: caseId,
    reference: "4F7K2M9QV",
    channel: "sms",
    language: "ar",
    urgency: "U2",
    status: "new",
    lead: "ma",
    epoch: 1,
    filedAt: 1000,
  });
  await db.insert(threads).values({ ...thread, ...read });
});

/** Stores an answer that was chosen from what was read. */
function answer(conversation: Conversation) {
  const rows = { threads: [{ ...thread, ...read, acknowledgements: 10, expiresAt: 3000 }] };
  const none = { entries: [], evidence: [], inbound: [], outbox: [] };
  const asRead = [{ lookup, conversation }];
  return appendToCase(db, caseId, { ...none, ...rows, asRead }, [], null, 1500);
}

async function stored() {
  const [row] = await db.select().from(threads);
  return row;
}

describe("an answer", () => {
  it("is stored where the conversation stands as it was read, and then no longer does", async () => {
    expect(await answer(read)).toBe("filed");
    expect(await answer(read)).toBe("met");
    expect(await stored()).toMatchObject({ acknowledgements: 10, expiresAt: 3000 });
  });

  it.each([
    { acknowledgedAt: null },
    { acknowledgements: 8 },
    { question: 1 },
    { questionUntil: 1 },
    { stoppedAt: 1 },
  ])("is not stored, nor anything with it, where the conversation was read as $0", async (changed) => {
    expect(await answer({ ...read, ...changed })).toBe("met");
    expect(await stored()).toMatchObject({ ...read, expiresAt: 2000 });
  });
});

describe("what is written of a thread", () => {
  it("leaves every column as it is that it does not name", async () => {
    const rows = {
      entries: [],
      evidence: [],
      inbound: [],
      outbox: [],
      threads: [{ ...thread, stoppedAt: 5 }],
    };
    await appendToCase(db, caseId, rows, [], null, 1500);
    expect(await stored()).toMatchObject({ ...read, stoppedAt: 5 });
  });
});

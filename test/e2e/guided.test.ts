import type { IncomingSms } from "@sanad/casework/receive-sms";
import { signedSms, type SignedWebhook } from "@sanad/dev/demo-sms";
import type { DumpedRow } from "@sanad/dev/dump";
import type { System } from "@sanad/dev/system";
import { type Saying, sayings } from "@sanad/domain/conversation";
import { languages } from "@sanad/domain/vocabulary";
import { senderLookups } from "@sanad/casework/threads";
import { smsAnswer } from "@sanad/locale/outgoing/sms-answer";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readCase, takeSms } from "../support/casework.ts";
import { brokenChains, countRefusals, fail, rowsOf, startTestSystem } from "../support/system.ts";

// Whole dialogues take long where much else runs.
vi.setConfig({ testTimeout: 120_000 });
const MINUTE = 60_000;
let system: System;
beforeAll(async () => {
  system = await startTestSystem();
}, 60_000);
afterAll(() => system.stop());
beforeEach(() => fail(system));

function webhook(sender: string, text: string): SignedWebhook {
  return signedSms(system.keys.accounts.gateways.smsgate.signingKey, sender, text);
}

async function post(request: SignedWebhook): Promise<number> {
  return (await fetch(`${system.urls.intake}/sms/smsgate`, { method: "POST", ...request })).status;
}

async function send(sender: string, text: string): Promise<void> {
  expect(await post(webhook(sender, text))).toBe(200);
}

/** What the sender's telephone got, in order, once so many messages are there. */
async function answersTo(sender: string, howMany: number): Promise<string[]> {
  return vi.waitFor(() => {
    const found = system.catcher.messages.filter(({ to }) => to === sender).map(({ text }) => text);
    expect(found).toHaveLength(howMany);
    return found;
  }, 15_000);
}

/** The one case of a number. @param now when it last wrote, UTC milliseconds */
async function caseOf(sender: string, now = Date.now()): Promise<DumpedRow> {
  const lookupKey = new Uint8Array(Buffer.from(system.keys.lookupKey, "base64"));
  const [living] = await senderLookups({ lookupKey, now }, sender);
  const threads = await rowsOf(system, "threads");
  const thread = threads.find(({ lookup }) => Buffer.from(lookup as number[]).equals(living));
  const found = (await rowsOf(system, "cases")).find((row) => row["id"] === thread?.["case_id"]);
  if (found === undefined) throw new Error(`no case of ${sender}`);
  return found;
}

/** The cases that come of something. */
async function casesFrom(act: () => Promise<unknown>): Promise<DumpedRow[]> {
  const before = new Set((await rowsOf(system, "cases")).map((row) => row["id"]));
  await act();
  return (await rowsOf(system, "cases")).filter((row) => !before.has(row["id"] ?? null));
}

async function acknowledge(id: unknown): Promise<void> {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  await database.prepare("update cases set acknowledged_at = 1 where id = ?").bind(id).run();
}

async function pagesOf(id: unknown): Promise<number> {
  // Notify goes down the roster by itself.
  return (await outboxOf(id, "page")).filter((row) => String(row["facts"]).includes('"step":0')).length;
}

async function outboxOf(id: unknown, kind: string): Promise<DumpedRow[]> {
  return (await rowsOf(system, "outbox")).filter((row) => row["case_id"] === id && row["kind"] === kind);
}

/** Changes what the database knows of the one sender's thread, as if time had passed. */
async function setThread(id: unknown, assignments: string): Promise<void> {
  const db = await system.miniflare.getD1Database("DB", "sanad-intake");
  const { meta } = await db.prepare(`UPDATE threads SET ${assignments} WHERE case_id = ?1`).bind(id).run();
  expect(meta.changes).toBe(1);
}

const said = (...words: readonly Saying[]) => words.map((saying) => smsAnswer(saying, "ar"));

describe("a guided conversation by SMS", () => {
  it("takes three answers in Arabic digits, one question at a time, then leaves it to people", async () => {
    const sender = "+212600000201";
    await send(sender, "واحد كيهددني");
    const cases = (await rowsOf(system, "cases")).length;
    const { id, urgency } = await caseOf(sender);
    expect([urgency, await pagesOf(id)]).toEqual(["U2", 0]);
    const dialogue = ["١", "١.", "٣", "شكرا"];
    for (const [index, text] of dialogue.entries()) {
      await answersTo(sender, index + 1);
      await send(sender, text);
    }
    expect(await answersTo(sender, 4)).toEqual(said("first", "country", "call", "closing"));
    expect(await rowsOf(system, "cases")).toHaveLength(cases);
    expect([(await caseOf(sender))["urgency"], await pagesOf(id)]).toEqual(["U0", 1]);

    const { entries, texts } = await readCase(system, String(id));
    expect(texts.map(({ text }) => text)).toEqual(["واحد كيهددني", ...dialogue]);
    const bodies = entries.map(({ body }) => body);
    for (const part of [
      { text: "١", answers: { danger: "yes" } },
      { text: "١.", answers: { country: "MA" } },
      { contact: { way: "call", dayPart: "evening", address: sender }, sender },
    ])
      expect(bodies).toContainEqual(expect.objectContaining(part));
    expect(bodies).toContainEqual({ channel: "sms", text: "شكرا" });
  });

  it("goes on after a message that is no answer, which is answered by nothing", async () => {
    const sender = "+212600000202";
    await send(sender, "سلام");
    await answersTo(sender, 1);
    await send(sender, "كيعرف فين كنسكن");
    await send(sender, "لا");
    expect(await answersTo(sender, 2)).toEqual(said("first", "country"));
    const { id, urgency } = await caseOf(sender);
    expect([urgency, await pagesOf(id)]).toEqual(["U2", 0]);
  });

  it("asks nothing more when three hours have passed, and a number is a message then", async () => {
    const sender = "+212600000203";
    await send(sender, "سلام");
    const { id } = await caseOf(sender);
    await setThread(
      id,
      `acknowledged_at = acknowledged_at - ${180 * MINUTE}, question_until = question_until - ${180 * MINUTE}`,
    );
    await send(sender, "1");
    expect(await answersTo(sender, 2)).toEqual(said("first", "acknowledgement"));
    expect((await caseOf(sender))["urgency"]).toBe("U2");
  });

  it("goes on in the language in which it began", async () => {
    const sender = "+212600000204";
    await send(sender, "Bonjour, il me menace avec des photos");
    await answersTo(sender, 1);
    await send(sender, "2");
    expect(await answersTo(sender, 2)).toEqual([smsAnswer("first", "fr"), smsAnswer("country", "fr")]);
  });

  it("takes an answer once, however often it is delivered and whatever of ours failed", async () => {
    const sender = "+212600000205";
    await send(sender, "سلام");
    await answersTo(sender, 1);
    const answer = webhook(sender, "1");
    await fail(system, { batch: "fail" });
    expect(await post(answer)).toBeGreaterThanOrEqual(500);
    await fail(system, { batch: "lost" });
    expect(await post(answer)).toBeGreaterThanOrEqual(500);
    await fail(system);
    expect([await post(answer), await post(answer)]).toEqual([200, 200]);
    await system.runCron();
    expect(await answersTo(sender, 2)).toEqual(said("first", "country"));
    const { id } = await caseOf(sender);
    expect([await pagesOf(id), (await outboxOf(id, "message")).length]).toEqual([1, 2]);
  });

  it("fills the country only where none was known, and records it", async () => {
    const sender = "+212600000206";
    await send(sender, "سلام");
    const { id } = await caseOf(sender);
    await send(sender, "2");
    await send(sender, "4");
    expect((await caseOf(sender))["country"]).toBe("MA");
    const [unknown] = await casesFrom(async () => {
      for (const [index, text] of ["سلام", "2", "1"].entries())
        await takeSms(
          system,
          sms({ id: `country-${index}`, sender: "60123", country: null, text }),
          Date.now(),
        );
    });
    expect(unknown?.["country"]).toBe("MA");
    const told = (await rowsOf(system, "ledger")).filter((row) => row["action"] === "country-told");
    expect(told.map((row) => [row["scope"], row["subject"]])).toEqual([[unknown?.["id"], "MA"]]);
    expect(id).not.toBe(unknown?.["id"]);
  });

  it("begins alike with an unknown sender and one who was silent for a day", async () => {
    const sender = "+212600000207";
    for (const [index, text] of ["سلام", "2", "1", "4"].entries()) {
      await send(sender, text);
      await answersTo(sender, index + 1);
    }
    const { id } = await caseOf(sender);
    await setThread(id, `acknowledged_at = acknowledged_at - ${24 * 60 * MINUTE}`);
    await send(sender, "سلام");
    expect((await answersTo(sender, 5)).at(-1)).toBe(smsAnswer("first", "ar"));
  });

  it("falls silent between two machines", async () => {
    const machine = sms({ sender: "+212600000208" });
    const noon = Date.UTC(2030, 5, 1, 12);
    for (let index = 0; index < 14; index += 1) {
      const echo = { ...machine, id: `echo-${index}`, text: "Thank you, your message has arrived" };
      await takeSms(system, echo, noon + index * 11 * MINUTE);
    }
    const { id } = await caseOf("+212600000208", noon);
    expect(await outboxOf(id, "message")).toHaveLength(10);
  });
});

describe("messages of one number at the same moment", () => {
  const together = (sender: string, words: readonly string[]) =>
    casesFrom(() => Promise.all(words.map((text) => send(sender, text))));

  it("never get more than ten answers a day, thirty of them neither, and none is lost", async () => {
    const noon = Date.UTC(2030, 5, 1, 12);
    const sender = "+212600000209";
    const help = (id: string) => takeSms(system, sms({ sender, id, text: "help" }), noon + MINUTE);
    await takeSms(system, sms({ sender, id: "cap" }), noon);
    const { id } = await caseOf(sender, noon);
    await setThread(id, "acknowledgements = 9");
    const all = Array.from({ length: 30 }, (_, index) => `cap-${index}`);
    expect(await casesFrom(() => Promise.all(all.map(help)))).toEqual([]);
    expect(await outboxOf(id, "message")).toHaveLength(2);
    expect((await readCase(system, String(id))).texts).toHaveLength(31);
  }, 240_000);

  it("with one STOP among them leave the sender in peace afterwards", async () => {
    const sender = "+212600000210";
    await send(sender, "سلام");
    const { id } = await caseOf(sender);
    expect(await together(sender, ["help", "help", "STOP", "help", "help"])).toEqual([]);
    const answers = (await outboxOf(id, "message")).length;
    await send(sender, "help");
    expect(await outboxOf(id, "message")).toHaveLength(answers);
  });
});

describe("STOP", () => {
  it("is kept, never answered, and silences everything automatic until START", async () => {
    const sender = "+212600000211";
    await send(sender, "سلام");
    await answersTo(sender, 1);
    const { id } = await caseOf(sender);
    for (const text of ["توقف", "1", "help"]) await send(sender, text);
    await setThread(id, `acknowledged_at = acknowledged_at - ${48 * 60 * MINUTE}`);
    await send(sender, "راه رجع");
    expect(await outboxOf(id, "message")).toHaveLength(1);
    await send(sender, "ابدأ");
    expect(await answersTo(sender, 2)).toEqual(said("first", "first"));
    const { texts } = await readCase(system, String(id));
    expect(texts.map(({ text }) => text)).toEqual(["سلام", "توقف", "1", "help", "راه رجع", "ابدأ"]);
  });

  it("as the first word of a sender is filed like every report, pages nobody and gets no answer", async () => {
    const sender = "+212600000212";
    await send(sender, "STOP");
    const { id } = await caseOf(sender);
    expect(await outboxOf(id, "notice")).toHaveLength(2);
    expect([await pagesOf(id), await outboxOf(id, "message")]).toEqual([0, []]);
    await send(sender, "سلام");
    expect(await outboxOf(id, "message")).toEqual([]);
  });
});

describe("HELP", () => {
  it("gets a neutral word about this number at once, and leaves the question open", async () => {
    const sender = "+212600000213";
    for (const [index, text] of ["مساعدة", "مساعدة", "2"].entries()) {
      await send(sender, text);
      await answersTo(sender, index + 1);
    }
    expect(await answersTo(sender, 3)).toEqual(said("first", "help", "country"));
  });
});

/** An SMS of a gateway that gives what it has. */
function sms(changed: Partial<IncomingSms>): IncomingSms {
  const sender = "+212600000299";
  const about = {
    gateway: "kannel",
    signed: false,
    id: "x",
    sender,
    country: "MA",
    answerable: true,
  } as const;
  return { ...about, text: "سلام", files: [], language: "ar", traces: [], signs: [], ...changed };
}

describe("a cry for help in a case that was called for", () => {
  it("calls again after an hour, however urgent the case is already", async () => {
    const sender = "+212600000298";
    const start = Date.UTC(2030, 5, 1, 12);
    const cry = (id: string, minutes: number, text = "سأنتحر الليلة") =>
      takeSms(system, sms({ sender, id, text }), start + minutes * MINUTE);
    await cry("first", 0);
    const { id } = await caseOf(sender, start);
    await cry("soon", 59);
    expect(await pagesOf(id)).toBe(1);
    await cry("calm", 70, "شكرا لكم");
    expect(await pagesOf(id)).toBe(1);
    await acknowledge(id);
    await cry("later", 75);
    expect([await pagesOf(id), (await caseOf(sender, start))["acknowledged_at"]]).toEqual([2, null]);
  });
});

describe("a text that comes in parts", () => {
  const start = Date.UTC(2030, 6, 1, 12);
  function part(sender: string, number: number, at: number, changed: Partial<IncomingSms> = {}) {
    const text = `جزء ${number} `;
    const one = sms({ sender, id: `${sender} ${number} ${at}`, text, part: { ref: "9", number, total: 3 } });
    return takeSms(system, { ...one, ...changed }, start + at * MINUTE);
  }
  const named = { answerable: false, country: null } as const;

  it("is one case with one notice and one answer, in whatever order, and is joined by who reads it", async () => {
    const sender = "+212600000221";
    const order = [3, 1, 1, 2];
    const cases = await casesFrom(async () => {
      for (const [index, number] of order.entries()) await part(sender, number, index);
    });
    expect(cases).toHaveLength(1);
    const { id } = await caseOf(sender, start);
    const counts = await Promise.all(["notice", "message"].map((kind) => outboxOf(id, kind)));
    expect(counts.map((rows) => rows.length)).toEqual([2, 1]);
    const { texts, entries } = await readCase(system, String(id));
    expect(texts.map(({ text }) => text)).toEqual(["جزء 1 جزء 2 جزء 3 "]);
    expect(entries.filter(({ header }) => header.compartment === "file")).toHaveLength(4);
  });

  it("of a sender without a number is one case too, all at once", async () => {
    const cases = await casesFrom(() =>
      Promise.all([1, 2, 3].map((number) => part("BANK", number, 0, named))),
    );
    expect(cases).toHaveLength(1);
    const [only] = cases;
    expect(await outboxOf(only?.["id"], "notice")).toHaveLength(2);
    expect((await readCase(system, String(only?.["id"]))).texts).toHaveLength(1);
    // The same number an hour later is another text, and nobody knows whose.
    expect(await casesFrom(() => part("BANK", 1, 60, named))).toHaveLength(1);
  });

  it("in a known case tells the lead once, also when the parts come together", async () => {
    const sender = "+212600000222";
    await takeSms(system, sms({ sender, id: "known" }), start);
    const { id } = await caseOf(sender, start);
    const before = (await outboxOf(id, "notice")).length;
    const together = () => Promise.all([1, 2, 3].map((number) => part(sender, number, 20)));
    expect(await casesFrom(together)).toEqual([]);
    expect((await outboxOf(id, "notice")).length).toBe(before + 1);
    await part(sender, 1, 90);
    expect((await outboxOf(id, "notice")).length).toBe(before + 2);
    const { texts } = await readCase(system, String(id));
    expect(texts.map(({ text }) => text)).toEqual(["سلام", "جزء 1 جزء 2 جزء 3 ", "جزء 1 …"]);
  });

  it("tells again, and pages, when a later part is urgent", async () => {
    const sender = "+212600000223";
    await part(sender, 1, 0);
    await part(sender, 2, 1, { text: "شريت السم وغادي نقتل راسي" });
    const { id, urgency } = await caseOf(sender, start);
    expect([urgency, (await outboxOf(id, "notice")).length, await pagesOf(id)]).toEqual(["U0", 3, 1]);
  });

  it("is shown as incomplete when ten minutes have passed and a part has not come", async () => {
    const sender = "+212600000224";
    await part(sender, 1, 0);
    await part(sender, 3, 1);
    const { id } = await caseOf(sender, start);
    const missing = { text: "جزء 1 …جزء 3 ", missing: [2] };
    expect((await readCase(system, String(id), start + 10 * MINUTE)).texts).toMatchObject([
      { ...missing, incomplete: true },
    ]);
    const [waiting] = (await readCase(system, String(id), start + 9 * MINUTE)).texts;
    expect(waiting).toMatchObject(missing);
    expect(waiting).not.toHaveProperty("incomplete");
  });
});

describe("the id of an earlier message with other words", () => {
  function again(sender: string, id: string, text: string): SignedWebhook {
    const { signingKey } = system.keys.accounts.gateways.smsgate;
    return signedSms(signingKey, sender, text, Date.now(), id);
  }

  it("is refused as a replay where the gateway signs, with the answer of a wrong signature", async () => {
    const sender = "+212600000231";
    const words = ["أولا", "أولا", "شيء آخر"];
    const statuses: number[] = [];
    for (const text of words) statuses.push(await post(again(sender, "replay-1", text)));
    expect(statuses).toEqual([200, 200, 401]);
    expect(await countRefusals(system, "sms-smsgate-replay")).toBe(1);
    const { id } = await caseOf(sender);
    expect((await readCase(system, String(id))).texts.map(({ text }) => text)).toEqual(["أولا"]);
  });

  it("is refused also from another sender, and when both come at once", async () => {
    const statuses = await Promise.all(
      ["+212600000232", "+212600000233"].map((sender) => post(again(sender, "replay-2", "سلام"))),
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 401]);
  });

  it("is kept as a further entry where nothing is signed, once", async () => {
    const { kannel } = system.keys.accounts.gateways.generic ?? {};
    const sender = "+212600000234";
    for (const message of ["أولا", "ثانيا", "ثانيا", "أولا"]) {
      const query = { key: kannel ?? "", id: "same", ts: "1700000000", sender, message, charset: "UTF-8" };
      const answer = await fetch(`${system.urls.intake}/sms/kannel?${new URLSearchParams(query)}`);
      expect(answer.status).toBe(200);
    }
    const { id } = await caseOf(sender);
    expect((await readCase(system, String(id))).texts.map(({ text }) => text)).toEqual(["أولا", "ثانيا"]);
  });
});

describe("files and what is missing", () => {
  it("are kept as evidence, and shown as cut short", async () => {
    const sender = "+212600000241";
    const content = new TextEncoder().encode("لقطة من المحادثة");
    const files = [{ name: "لقطة.txt", kind: "text/plain", content }];
    await takeSms(system, sms({ sender, id: "mms", text: "", files, incomplete: true }), Date.now());
    const { id } = await caseOf(sender);
    const { entries, exhibits } = await readCase(system, String(id));
    expect(exhibits).toMatchObject([{ name: "لقطة.txt", kind: "text/plain", verified: true }]);
    expect(entries.map(({ body }) => body)).toContainEqual(expect.objectContaining({ truncated: true }));
  });
});

describe("all conversations together", () => {
  it("send nothing but the texts that are known, and leave every ledger whole", async () => {
    const known = new Set(
      sayings.flatMap((saying) => languages.map((language) => smsAnswer(saying, language))),
    );
    const victims = system.catcher.messages.filter(({ to }) => /^\+2126000002\d\d$/.test(String(to)));
    expect(victims.length).toBeGreaterThan(20);
    expect(victims.filter(({ text }) => !known.has(text))).toEqual([]);
    expect(brokenChains(await rowsOf(system, "ledger"))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { type Conversation, nextTurn, type Saying, unsaid } from "./conversation.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const morning = Date.UTC(2026, 10, 22, 8);

/** One sender's messages, each after so many minutes. @returns what was said after each */
function talk(...messages: readonly (readonly [minutes: number, text: string | null])[]) {
  let [now, known]: [number, Conversation | null] = [morning, null];
  const said: (Saying | null)[] = [];
  const given: unknown[] = [];
  for (const [minutes, text] of messages) {
    now += minutes * MINUTE;
    const turn = nextTurn(known, text, now);
    known = turn.conversation;
    said.push(turn.say);
    if (turn.given !== null) given.push(turn.given);
  }
  return { said, given, known };
}

describe("a conversation", () => {
  it("asks three questions, one at a time, and then nothing more", () => {
    const { said, given } = talk([0, "عاونوني"], [1, "١"], [1, "٤"], [1, "3"], [30, "1"], [1, "2"]);
    expect(said).toEqual(["first", "country", "call", "closing", "acknowledgement", null]);
    expect(given).toEqual([
      { answers: { danger: "yes" } },
      { answers: { country: "EG" } },
      { answers: {}, contact: { way: "call", dayPart: "evening" } },
    ]);
  });

  it("leaves a question open for what is no answer, and does not repeat it", () => {
    const { said, given } = talk([0, "سلام"], [1, "هو يعرف داري"], [11, "شكرا"], [1, "نعم"]);
    expect(said).toEqual(["first", null, "acknowledgement", "country"]);
    expect(given).toEqual([{ answers: { danger: "yes" } }]);
  });

  it("takes an answer until three hours after the question, and asks nothing afterwards", () => {
    expect(talk([0, "سلام"], [179, "1"]).said).toEqual(["first", "country"]);
    const late = talk([0, "سلام"], [180, "1"], [11, "1"]);
    expect(late.said).toEqual(["first", "acknowledgement", "acknowledgement"]);
    expect(late.given).toEqual([]);
  });

  it("takes no number for an answer that nobody asked for", () => {
    const { said, given } = talk([0, "1"], [0, null]);
    expect([said, given]).toEqual([["first", null], []]);
  });

  it("takes no number for an answer to what was asked only when it came", () => {
    expect(talk([0, "سلام"], [1, "1"], [0, "1"]).given).toEqual([{ answers: { danger: "yes" } }]);
  });

  it("takes no part of a longer text for an answer or a keyword", () => {
    expect(talk([0, "سلام"], [1, null]).given).toEqual([]);
  });

  it("begins as with an unknown sender after a day of silence, and not before", () => {
    expect(talk([0, "سلام"], [24 * 60 - 1, "سلام"]).said).toEqual(["first", "acknowledgement"]);
    expect(talk([0, "سلام"], [24 * 60, "سلام"], [1, "2"]).said).toEqual(["first", "first", "country"]);
  });
});

describe("STOP", () => {
  it("is never answered, and silences everything until START", () => {
    const { said } = talk([0, "سلام"], [1, "STOP"], [20, "سلام"], [1, "1"], [1, "help"], [60, "start"]);
    expect(said).toEqual(["first", null, null, null, null, "acknowledgement"]);
  });

  it("holds after a day of silence, and as the first word of a sender", () => {
    expect(talk([0, "توقف"], [48 * 60, "سلام"], [48 * 60, "سلام"]).said).toEqual([null, null, null]);
  });

  it("closes the question that was open", () => {
    expect(talk([0, "سلام"], [1, "stop"], [1, "start"], [1, "1"]).given).toEqual([]);
  });
});

describe("HELP", () => {
  it("as a first message is answered like every first message: it may be meant", () => {
    for (const text of ["help", "مساعدة", "سلام", "start"]) expect(talk([0, text]).said).toEqual(["first"]);
  });

  it("is answered at once, and leaves the question open", () => {
    expect(talk([0, "سلام"], [1, "aide"], [1, "1"]).said).toEqual(["first", "help", "country"]);
  });
});

describe("two machines that answer each other", () => {
  it.each([
    ["anything", "شكرا"],
    ["HELP", "help"],
    ["numbers", "1"],
  ])("fall silent after ten messages a day: %s", (_, text) => {
    const { said } = talk(...Array.from({ length: 80 }, () => [11, text] as const));
    expect(said.filter((say) => say !== null).length).toBe(10);
  });

  it("are heard again on another day", () => {
    const day = Array.from({ length: 20 }, () => [20, "شكرا"] as const);
    const { said } = talk(...day, [24 * 60 - 20 * 20 + 60, "سلام"]);
    expect(said.at(-1)).not.toBeNull();
  });

  it("do not make an answer lost that comes after the tenth", () => {
    const known: Conversation = {
      acknowledgedAt: morning,
      acknowledgements: 10,
      question: 1,
      questionUntil: morning + HOUR,
      stoppedAt: null,
    };
    const turn = nextTurn(known, "1", morning + MINUTE);
    expect([turn.say, turn.given]).toEqual([null, { answers: { danger: "yes" } }]);
    expect(turn.conversation.question).toBeNull();
  });
});

describe("a turn whose words are not to leave", () => {
  const asked = nextTurn(null, "سلام", morning).conversation;

  it.each(["هو أمام الباب", "help"])("leaves the question open that was asked before: %s", (text) => {
    const meant = nextTurn(asked, text, morning + 11 * MINUTE);
    expect(meant.say).not.toBeNull();
    const { say, conversation } = unsaid(asked, meant);
    expect(say).toBeNull();
    expect(nextTurn(conversation, "1", morning + 12 * MINUTE).given).toEqual({ answers: { danger: "yes" } });
  });

  it("counts as an answer, and opens no question that is not asked", () => {
    const { given, conversation } = unsaid(asked, nextTurn(asked, "1", morning + MINUTE));
    expect(given).toEqual({ answers: { danger: "yes" } });
    expect(nextTurn(conversation, "1", morning + 2 * MINUTE).given).toBeNull();
    expect(unsaid(null, nextTurn(null, "سلام", morning)).conversation.question).toBeNull();
  });

  it("ends the silence for who wrote START", () => {
    const stopped = nextTurn(asked, "stop", morning + MINUTE).conversation;
    const { conversation } = unsaid(stopped, nextTurn(stopped, "start", morning + HOUR));
    expect(nextTurn(conversation, "سلام", morning + 2 * HOUR).say).toBe("acknowledgement");
  });
});

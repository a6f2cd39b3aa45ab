import { type NoticeFacts, outboxKinds, type TroubleFacts } from "@sanad/domain/outbox";
import { sayings } from "@sanad/domain/conversation";
import { neutralWordings } from "@sanad/domain/reply";
import { languages, urgencies } from "@sanad/domain/vocabulary";
import { SegmentedMessage } from "sms-segments-calculator";
import { describe, expect, it } from "vitest";
import { acknowledgement } from "./acknowledgement.ts";
import { smsAnswer } from "./sms-answer.ts";
import { digestMail } from "./digest.ts";
import { noticeMail } from "./notice.ts";
import { pageSms } from "./page.ts";
import { replySubject, replyText } from "./reply.ts";
import { troubleMail, troubleSms } from "./trouble.ts";

const replies = [...neutralWordings.map((wording) => [wording, true] as const), ["answer", false] as const];
const url = "https://console.example/?a=1&b=2";
const lead: NoticeFacts = {
  role: "lead",
  reference: "4F7K2M9QV",
  urgency: "U1",
  channel: "sms",
  country: "EG",
  deadline: Date.UTC(2026, 7, 31, 12),
};
const other: NoticeFacts = { role: "other", reference: "4F7K2M9QV", urgency: "U1" };

const telling = [
  "ابتزاز",
  "صور",
  "صورة",
  "شكاية",
  "مركز",
  "سند",
  "تهديد",
  "تبليغ",
  "مساعدة",
  "ضحية",
  "شرطة",
  "chantage",
  "photo",
  "image",
  "plainte",
  "centre",
  "sanad",
  "menace",
  "signalement",
  "aide",
  "victime",
  "police",
  "blackmail",
  "extort",
  "picture",
  "complaint",
  "center",
  "threat",
  "report",
  "help",
  "victim",
  "http",
  "://",
  "www",
];

describe("what a victim is sent", () => {
  const mails = languages.map((language) => acknowledgement(language));
  const answers = languages.flatMap((language) => [
    replySubject(language),
    ...replies.map(([wording, hasReceipt]) => replyText(wording, language, hasReceipt)),
  ]);
  const texts = [
    ...sayings.flatMap((saying) => languages.map((language) => smsAnswer(saying, language))),
    ...answers,
  ];

  it("tells an onlooker nothing of the matter and holds no link", () => {
    const words = [...mails.flatMap(({ subject, text }) => [subject, text]), ...texts]
      .join(" ")
      .toLowerCase();
    expect(telling.filter((word) => words.includes(word))).toEqual([]);
  });

  it("by e-mail has a fresh subject", () => {
    expect(acknowledgement("ar").subject).toBe("وصلت رسالتك");
  });
});

/** Every text that leaves by SMS, with the longest that can stand in it. */
const bySms: readonly (readonly [name: string, encoding: "UCS-2" | "GSM-7", text: string])[] = [
  ...replies.flatMap(([wording, hasReceipt]) =>
    languages.map(
      (language) =>
        [
          `${wording} ${language}`,
          language === "ar" ? "UCS-2" : "GSM-7",
          replyText(wording, language, hasReceipt),
        ] as const,
    ),
  ),
  ...sayings.flatMap((saying) =>
    languages.map(
      (language) =>
        [
          `${saying} ${language}`,
          language === "ar" ? "UCS-2" : "GSM-7",
          smsAnswer(saying, language),
        ] as const,
    ),
  ),
  ...urgencies.flatMap((urgency) =>
    Array.from(
      { length: 4 },
      (_, step) =>
        [
          `page ${urgency} ${step}`,
          "UCS-2",
          pageSms({ reference: "4F7K2M9QV", urgency, step, lead: "intl" }),
        ] as const,
    ),
  ),
  ...outboxKinds.flatMap((failedKind) =>
    [null, "4F7K2M9QV"].map(
      (reference) =>
        [`trouble ${failedKind}`, "UCS-2", troubleSms({ reference, failedKind, by: "sms" })] as const,
    ),
  ),
];

describe("a text that leaves by SMS", () => {
  it.each(bySms)("is one SMS: %s", (_, encoding, text) => {
    const message = new SegmentedMessage(text);
    // One letter such as "ê" would make a whole French text cost as much as an Arabic one.
    expect([message.segmentsCount, message.getEncodingName()]).toEqual([1, encoding]);
  });

  it("would be two with one letter too many, or with one that is not in its alphabet", () => {
    const french = "a".repeat(160);
    expect(
      [french, `${french}a`, `${"a".repeat(69)}êa`].map((text) => new SegmentedMessage(text).segmentsCount),
    ).toEqual([1, 2, 2]);
  });
});

describe("a page on the duty phone", () => {
  it("is one UCS-2 SMS that says no more than reference and urgency", () => {
    for (const urgency of urgencies) {
      const text = pageSms({ reference: "4F7K2M9QV", urgency, step: 0, lead: "ma" });
      expect(new SegmentedMessage(text).segmentsCount).toBe(1);
      expect(text).toContain("4F7K-2M9QV");
      expect(telling.filter((word) => text.toLowerCase().includes(word))).toEqual([]);
    }
  });

  it("is as short and as quiet for many, also when a program may have caused it", () => {
    for (const count of [2, 3, 11, 100, 99_999]) {
      const text = pageSms({
        reference: "4F7K2M9QV",
        urgency: "U0",
        step: 0,
        lead: "ma",
        count,
        suspected: true,
      });
      expect(new SegmentedMessage(text).segmentsCount).toBe(1);
      expect(text).toContain(count === 2 ? "ملفان" : String(count));
      expect(text).toContain("آليا");
      expect(telling.filter((word) => text.toLowerCase().includes(word))).toEqual([]);
      const trouble = troubleSms({ reference: null, failedKind: "notice", by: "sms", count });
      expect(new SegmentedMessage(trouble).segmentsCount).toBe(1);
    }
  });

  it("is as short and as quiet when it tells of trouble", () => {
    const text = troubleSms({ reference: "4F7K2M9QV", failedKind: "notice", by: "sms" });
    expect(new SegmentedMessage(text).segmentsCount).toBe(1);
    expect(telling.filter((word) => text.toLowerCase().includes(word))).toEqual([]);
  });
});

describe("a notice", () => {
  it("tells the lead what it needs to sort the case", () => {
    const { subject, text, html } = noticeMail(lead, url);
    expect(subject).toContain("U1");
    for (const part of ["4F7K-2M9QV", "مصر", "رسالة قصيرة", "31 غشت 2026"]) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
  });

  it("tells the other center reference and urgency only", () => {
    const { subject, text, html } = noticeMail(other, url);
    for (const part of ["مصر", "غشت", "رسالة قصيرة", "القناة", "البلد", "الأجل"]) {
      expect(`${subject}${text}${html}`).not.toContain(part);
    }
    expect(text).toContain("4F7K-2M9QV");
  });

  it("says to the lead that somebody has to look at the message itself, where a program could not", () => {
    const look = "الرسالة الأصلية";
    expect(noticeMail({ ...lead, look: true }, url).text).toContain(look);
    expect(digestMail({ notices: [{ ...lead, look: true }] }, url).text).toContain(look);
    expect(noticeMail(lead, url).text).not.toContain(look);
  });

  it("says to the other center that the lead was told to look, and nothing else that it did not say before", () => {
    const usual = noticeMail(other, url).text.split("\n");
    const unread = noticeMail({ ...other, look: true }, url).text.split("\n");
    expect(usual.filter((line) => !unread.includes(line))).toEqual([]);
    const more = unread.filter((line) => !usual.includes(line));
    expect(more).toEqual([expect.stringContaining("طُلب من المركز الآخر أن يفتحها")]);
    expect(digestMail({ notices: [{ ...other, look: true }] }, url).text).toContain("أن يفتحها");
  });

  it("says of a report that a program may have sent it, and says nothing of the kind of others", () => {
    for (const facts of [lead, other]) {
      const marked = noticeMail({ ...facts, suspected: true }, url);
      expect(marked.subject).toContain("قد يكون آليا");
      expect(marked.text).toContain("قد يكون");
      const { subject, text } = noticeMail(facts, url);
      expect(`${subject}${text}`).not.toContain("قد يكون");
    }
  });

  it("runs from the right and isolates what does not", () => {
    const { text, html } = noticeMail(lead, url);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain("<bdi>4F7K-2M9QV</bdi>");
    expect(text).toContain("\u20684F7K-2M9QV\u2069");
  });

  it("escapes what it puts into HTML", () => {
    expect(noticeMail({ ...lead, country: "<b>" }, url).html).toContain("&lt;b&gt;");
    expect(noticeMail(other, url).html).toContain("?a=1&amp;b=2");
  });

  it("leads the lead to the case by its reference, and the other center to no case", () => {
    const { reference } = lead;
    expect(noticeMail(lead, "https://console.example").text).toContain(
      `https://console.example/reference/${reference}`,
    );
    expect(noticeMail(other, "https://console.example").text).not.toContain("/reference/");
  });

  it("is the same at every try", () => {
    expect(noticeMail(lead, url)).toEqual(noticeMail(lead, url));
  });
});

describe("a digest", () => {
  it("counts in Arabic and lists each reference", () => {
    expect(digestMail({ notices: [lead, other] }, url).subject).toBe("سند: تبليغان");
    expect(digestMail({ notices: [lead, lead, lead] }, url).subject).toBe("سند: 3 تبليغات");
    expect(digestMail({ notices: Array.from({ length: 11 }, () => other) }, url).text).toContain(
      "11 تبليغا.",
    );
  });

  it("runs from the right in every line of its plain text", () => {
    // A line takes its direction from its first strong letter outside of isolates (UAX #9, rule P2).
    const lines = digestMail({ notices: [lead, other] }, url).text.split("\n");
    const bare = lines.map((line) => line.replace(/\u2068[^\u2069]*\u2069/g, ""));
    expect(bare.filter((line) => /^[^\p{L}]*\p{Script=Latin}/u.test(line))).toEqual([]);
    expect(lines.join("\n")).toContain("\u20684F7K-2M9QV\u2069");
  });

  it("adds nothing to what the other center may know", () => {
    expect(digestMail({ notices: [other] }, url).text).not.toContain("مصر");
  });
});

describe("a trouble", () => {
  it("says what did not arrive, for a case or for none", () => {
    for (const failedKind of outboxKinds) {
      const facts: TroubleFacts = { reference: null, failedKind, by: "email" };
      expect(troubleMail(facts, url).text).toContain("ما لم يصل");
    }
    const unanswered = troubleMail(
      { reference: "4F7K2M9QV", failedKind: "unanswered", by: "email" },
      url,
    ).text;
    expect(unanswered).toContain("4F7K-2M9QV");
    expect(unanswered).toContain("لم يؤكد أحد الاطلاع");
    expect(unanswered).not.toContain("تعذر");
    expect(troubleMail({ reference: "4F7K2M9QV", failedKind: "page", by: "email" }, url).text).toContain(
      "4F7K-2M9QV",
    );
  });
});

import { type NoticeFacts, outboxKinds, type TroubleFacts } from "@sanad/domain/outbox";
import { languages, urgencies } from "@sanad/domain/vocabulary";
import { SegmentedMessage } from "sms-segments-calculator";
import { describe, expect, it } from "vitest";
import { acknowledgement } from "./acknowledgement.ts";
import { digestMail } from "./digest.ts";
import { noticeMail } from "./notice.ts";
import { pageSms } from "./page.ts";
import { troubleMail, troubleSms } from "./trouble.ts";

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

describe("an acknowledgement", () => {
  const all = languages.flatMap((language) => [
    acknowledgement("email", language),
    acknowledgement("sms", language),
  ]);

  it("tells an onlooker nothing of the matter and holds no link", () => {
    const words = all.map((one) => `${one.subject ?? ""} ${one.text}`.toLowerCase()).join(" ");
    expect(telling.filter((word) => words.includes(word))).toEqual([]);
  });

  it("is one SMS in each language", () => {
    for (const language of languages) {
      const message = new SegmentedMessage(acknowledgement("sms", language).text);
      expect(message.segmentsCount).toBe(1);
      // One letter such as "ê" would make a whole French text cost as much as an Arabic one.
      expect(message.getEncodingName()).toBe(language === "ar" ? "UCS-2" : "GSM-7");
    }
  });

  it("has a subject by e-mail only", () => {
    expect(acknowledgement("email", "ar").subject).toBe("وصلت رسالتك");
    expect(acknowledgement("sms", "ar")).not.toHaveProperty("subject");
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
    for (const part of ["مصر", "غشت", "رسالة قصيرة", "القناة", "البلد", "المهلة"]) {
      expect(`${subject}${text}${html}`).not.toContain(part);
    }
    expect(text).toContain("4F7K-2M9QV");
  });

  it("runs from the right and isolates what does not", () => {
    const { text, html } = noticeMail(lead, url);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain("<bdi>4F7K-2M9QV</bdi>");
    expect(text).toContain("\u20684F7K-2M9QV\u2069");
  });

  it("escapes what it puts into HTML", () => {
    expect(noticeMail({ ...lead, country: "<b>" }, url).html).toContain("&lt;b&gt;");
    expect(noticeMail(lead, url).html).toContain("?a=1&amp;b=2");
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
    expect(troubleMail({ reference: "4F7K2M9QV", failedKind: "page", by: "email" }, url).text).toContain(
      "4F7K-2M9QV",
    );
  });
});

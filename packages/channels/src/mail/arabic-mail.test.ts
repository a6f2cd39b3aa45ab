import { describe, expect, it } from "vitest";
import bareIso88596 from "../../fixtures/bare-iso-8859-6.eml?raw";
import bareWin1256 from "../../fixtures/bare-win1256.eml?raw";
import base64Asmo708 from "../../fixtures/base64-asmo-708.eml?raw";
import base64CalledAscii from "../../fixtures/base64-called-ascii.eml?raw";
import base64CalledLatin from "../../fixtures/base64-called-latin.eml?raw";
import continuedNames from "../../fixtures/continued-names.eml?raw";
import deliveryStatus from "../../fixtures/delivery-status.eml?raw";
import feedbackReport from "../../fixtures/feedback-report.eml?raw";
import flowedDelsp from "../../fixtures/flowed-delsp.eml?raw";
import htmlTable from "../../fixtures/html-table.eml?raw";
import nestedUnlabelled from "../../fixtures/nested-unlabelled.eml?raw";
import quotedEcma114 from "../../fixtures/quoted-ecma-114.eml?raw";
import quotedIso88596 from "../../fixtures/quoted-iso8859_6.eml?raw";
import quotedUnlabelled from "../../fixtures/quoted-unlabelled.eml?raw";
import rightToLeftNames from "../../fixtures/right-to-left-names.eml?raw";
import subjectMsArab from "../../fixtures/subject-ms-arab.eml?raw";
import twoCharsets from "../../fixtures/two-charsets.eml?raw";
import utf8Called1256 from "../../fixtures/utf8-called-1256.eml?raw";
import uuencoded from "../../fixtures/uuencoded.eml?raw";
import winmail from "../../fixtures/winmail.eml?raw";
import wordsCutMixed from "../../fixtures/words-cut-mixed.eml?raw";
import wordsCutPadded from "../../fixtures/words-cut-padded.eml?raw";
import wordsCutQuoted from "../../fixtures/words-cut-quoted.eml?raw";
import { readMail } from "./mail.ts";
import { envelope, filesOf, onTheWire, readFixture as read, type Wire } from "./read-fixture.ts";
import { encodeSingleByte } from "./single-byte.ts";

describe("readMail, Arabic as a person reads it", () => {
  it.each<readonly [string, string, Wire, string, string]>([
    [
      "bare bytes called win1256",
      bareWin1256,
      "windows-1256",
      "تهديد",
      "كيهددني بفيديو، وبغيت نعرف شنو ندير.\nأنا من فاس.",
    ],
    [
      "bare ISO-8859-6 without a charset",
      bareIso88596,
      "iso-8859-6",
      "طلب مساعدة",
      "وصلتني رسالة من رقم مجهول يهددني فيها.\nماذا أفعل؟",
    ],
    [
      "Windows-1256 in quoted-printable without a type",
      quotedUnlabelled,
      "utf-8",
      "مشكلة",
      "شخص يطلب مني المال كل يوم، وإلا نشر صوري.\nلا أستطيع النوم.",
    ],
    [
      "Windows-1256 in base64 called ASCII",
      base64CalledAscii,
      "utf-8",
      "استفسار",
      "فتاة عمرها 16 سنة تتعرض للابتزاز.\nهل يمكنكم الاتصال بها؟",
    ],
    [
      "UTF-8 in base64 called Latin",
      base64CalledLatin,
      "utf-8",
      "أحتاج مساعدة",
      "صورني دون علمي، ويطلب 300 دينار.\nأخاف أن يعرف أبي.",
    ],
    ["ECMA-114", quotedEcma114, "utf-8", "ابتزاز إلكتروني", "صديقتي تتعرض للتهديد بنشر محادثاتها."],
    ["ASMO-708 and ISO-IR-127", base64Asmo708, "utf-8", "بلاغ", "هددني زميلي في العمل، وعنده صوري."],
    [
      "ISO-8859-6 under names that no standard lists",
      quotedIso88596,
      "utf-8",
      "شكوى",
      "فتح حسابا باسمي وينشر فيه صوري.",
    ],
    [
      "ms-arab in words of both kinds",
      subjectMsArab,
      "utf-8",
      "خطيبي السابق يبتزني",
      "يقول إنه سيرسل كل شيء إلى أخي.",
    ],
    [
      "base64 words padded inside a letter",
      wordsCutPadded,
      "utf-8",
      "أرجوكم ساعدوني قبل الليلة",
      "بدأ العد التنازلي.",
    ],
    [
      "quoted words cut inside a letter, their charset in two spellings and with a language",
      wordsCutQuoted,
      "utf-8",
      "أرجوكم ساعدوني قبل الليلة",
      "لا تتصلوا بي نهارا.",
    ],
    [
      "a letter between base64 and quoted words",
      wordsCutMixed,
      "utf-8",
      "أرجوكم ساعدوني قبل الليلة",
      "شكرا جزيلا.",
    ],
    [
      "a table and a list in unlabelled HTML",
      htmlTable,
      "utf-8",
      "تفاصيل",
      "هذه تفاصيل ما وقع:\n\nاليوم المبلغ\n\nالأحد 200 درهم\n\nأخذ صوري\n\nهددني",
    ],
    [
      "lines broken inside words",
      flowedDelsp,
      "utf-8",
      "قصتي",
      "تعرفت عليه في لعبة على الإنترنت، ثم طلب مني صورا خاصة.\n\n> هل أنت بأمان؟\nلا.\n-- \nليلى",
    ],
    [
      "parts in three charsets, one of them labelled",
      twoCharsets,
      "utf-8",
      "موعد",
      "الجزء الأول.\nالجزء الثاني، كتبه هاتف قديم.\nوهذا الجزء الثالث في ترميز ثالث.",
    ],
    ["UTF-8 called Windows-1256", utf8Called1256, "utf-8", "رجاء", "جارتي تطلب المساعدة، فهاتفها مراقب."],
  ])("%s", async (_what, message, wire, subject, text) => {
    expect(await read(message, wire)).toMatchObject({ subject, text, parsed: true, automatic: false });
  });

  it("reads the sender's name like the subject", async () => {
    expect((await read(subjectMsArab)).name).toBe("سارة");
    expect((await read(wordsCutQuoted)).name).toBe("مريم");
  });

  it("reads a message within, and keeps its attached text byte for byte", async () => {
    const mail = await read(nestedUnlabelled);
    expect(mail.subject).toBe("تحويل: إنذار");
    for (const words of [
      "هذا ما وصلني منه",
      "المجهول <unknown@threat.example>",
      "آخر إنذار",
      "عندك يومان، وبعدها سيرى الجميع كل شيء.",
    ]) {
      expect(mail.text).toContain(words);
    }
    expect(filesOf(mail)).toEqual([["list.txt", encodeSingleByte("windows-1256", "قائمة أصدقائك")]]);
  });

  it.each([
    ..."windows-1256 cp1256 x-cp1256 win1256 win-1256 WINDOWS1256 cp-1256 ms1256 x-windows-1256 cswindows1256 ms-arab ibm-1256".split(
      " ",
    ),
    "Arabic (Windows)",
  ])("knows Windows-1256 as %s", async (label) => {
    const text = "خاصه ممكن";
    const message = `Subject: x\nContent-Type: text/plain; charset="${label}"\n\n${text}\n`;
    expect((await read(message, "windows-1256")).text).toBe(text);
  });

  it.each([
    ..."iso-8859-6 ISO_8859-6:1987 iso8859_6 8859-6 x-iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 ASMO-708 x-asmo-708 asmo708 ECMA-114 ecma_114 arabic csISOLatinArabic cp28596".split(
      " ",
    ),
    "Arabic (ISO)",
  ])("knows ISO-8859-6 as %s", async (label) => {
    // In Windows-1256 these letters are Arabic too: only the label tells.
    const text = "مرحبا";
    const message = `Subject: x\nContent-Type: text/plain; charset="${label}"\n\n${text}\n`;
    expect((await read(message, "iso-8859-6")).text).toBe(text);
  });

  it("reads a short subject in bare bytes by the text below it", async () => {
    const message = "Subject: مرحبا\n\nوصلتني رسالة يومية\n";
    expect(await read(message, "iso-8859-6")).toMatchObject({ subject: "مرحبا", text: "وصلتني رسالة يومية" });
  });

  it("reads base64 whose every line is padded", async () => {
    const lines = [btoa("a"), btoa(String.fromCharCode(...new TextEncoder().encode("كلام")))].join("\n");
    const message = `Subject: x\nContent-Transfer-Encoding: base64\n\n${lines}\n`;
    expect((await read(message)).text).toBe("aكلام");
  });

  it("loses no more than the broken letter of UTF-8 without a label", async () => {
    const raw = onTheWire("Subject: x\n\nأخاف من الفضيحة\n");
    raw[raw.length - 3] = 0x20;
    expect((await readMail(raw, envelope, "sanad.example")).text).toBe("أخاف من الفضيح\uFFFD");
  });

  it("reads French that is called UTF-8 as French", async () => {
    const message =
      "Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nCR=C9=C9E =E0 No=EBl";
    expect((await read(message)).text).toBe("CRÉÉE à Noël");
  });

  it("believes the labels of other scripts", async () => {
    const message =
      "Subject: =?koi8-r?Q?=F0=CF=CD=CF=DD=D8?=\nContent-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: quoted-printable\n\n=CF=EE=EC=EE=F9=FC";
    expect(await read(message)).toMatchObject({ subject: "Помощь", text: "Помощь" });
  });
});

describe("readMail, files", () => {
  it("reads names in pieces, in any charset, in every way to write them", async () => {
    const mail = await read(continuedNames);
    expect(mail.attachments.map(({ name }) => name)).toEqual([
      "لقطة من واتساب.jpg",
      "صورة ثانية.jpg",
      "صورة ثالثة.jpg",
    ]);
    expect(filesOf(mail).map(([, bytes]) => [...bytes])).toEqual([[0x78], [0x79], [0x7a]]);
  });

  it("reads a name in ISO-8859-6 under a name that no standard lists", async () => {
    const message =
      "Subject: x\nContent-Type: image/png\nContent-Disposition: attachment; filename*=iso8859_6''%E5%D1%CD%C8%C7.png\n\nx\n";
    expect((await read(message)).attachments.map(({ name }) => name)).toEqual(["مرحبا.png"]);
  });

  it("keeps an attached message byte for byte, whatever its charset", async () => {
    const attached = "Subject: =?win1256?B?x8jK0sfS?=\r\n\r\nتهديد جديد\r\n";
    const message = `Subject: x\nContent-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename=a.eml\nContent-Transfer-Encoding: 8bit\n\n${attached}--a--\n`;
    const mail = await read(message, "windows-1256");
    expect(filesOf(mail)).toEqual([["a.eml", onTheWire(attached.trimEnd(), "windows-1256")]]);
  });

  it("takes what turns the direction out of Arabic names", async () => {
    const mail = await read(rightToLeftNames);
    expect(mail.attachments.map(({ name }) => name)).toEqual(["فاتورةxcod.exe", "صور .pdf .scr"]);
  });

  it("keeps winmail.dat whole and under its name", async () => {
    const mail = await read(winmail);
    expect(mail.text).toBe("تجدون الملفات مع الرسالة.");
    expect(filesOf(mail).map(([name, bytes]) => [name, bytes.length])).toEqual([["winmail.dat", 41]]);
    expect([...(filesOf(mail)[0]?.[1].subarray(0, 4) ?? [])]).toEqual([0x78, 0x9f, 0x3e, 0x22]);
    // It is cut: what else was in it, nobody knows.
    expect(mail.complete).toBe(false);
  });

  it("makes attachments of uuencoded files, and leaves the words around them", async () => {
    const mail = await read(uuencoded, "windows-1256");
    expect(mail.text).toBe("هذه هي المحادثة:\n\n\nوهذه صورة:\nشكرا.");
    expect(filesOf(mail)).toEqual([
      ["محادثة.txt", new TextEncoder().encode("تهديد ".repeat(15))],
      ["photo.gif", new TextEncoder().encode("GIF89a\u0001\u0000")],
    ]);
  });

  it("counts uuencoded files among the attachments that are left", async () => {
    const block = "begin 644 a\n!>```\n`\nend\n";
    const mail = await read(`Subject: x\n\n${block.repeat(53)}قصة\n`);
    expect([mail.attachments.length, mail.attachmentsLeft, mail.text]).toEqual([50, 3, "قصة"]);
  });
});

describe("readMail, reports of mail servers", () => {
  it.each([
    ["delivery status (RFC 3464)", deliveryStatus, "لم نتمكن من تسليم رسالتك إلى المرسل إليه."],
    ["feedback report (RFC 5965)", feedbackReport, "بلاغ عن بريد غير مرغوب فيه."],
  ])(
    "knows a %s by its type alone, and does not take our words in it for the sender's",
    async (_what, message, text) => {
      const mail = await read(message);
      expect(mail).toMatchObject({ automatic: true, text, parsed: true });
      expect(mail.attachments.length).toBe(2);
    },
  );
});

describe("readMail, headers that are mended", () => {
  it("adds no line to a header that a word only says, and no part to an address", async () => {
    const word = `=?win1256?B?${btoa("\xE3\xD1\xCD\r\nBcc: x@y.example\r\n\r\n<evil@y.example>,")}?=`;
    const mail = await read(`From: ${word} <victim@mail.example>\nSubject: ${word}\n\nx\n`);
    expect(mail).toMatchObject({ from: "victim@mail.example", text: "x" });
  });

  it("mends thousands of fields", async () => {
    const message = `${"x:ت\n".repeat(15_000)}Subject: مرحبا\n\nكلام\n`;
    expect(await read(message, "windows-1256")).toMatchObject({
      subject: "مرحبا",
      text: "كلام",
      parsed: true,
    });
  });

  it("makes no text of a message in a digest", async () => {
    const digest =
      "Subject: x\nContent-Type: multipart/digest; boundary=g\n\n--g\n\nFrom: a@b.example\nSubject: تهديد\n\nكلام\n--g--\n";
    const mail = await read(digest, "windows-1256");
    expect(mail.text).toMatch(/^-+\n+From: +a@b\.example$/m);
  });
});

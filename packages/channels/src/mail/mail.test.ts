import { describe, expect, it } from "vitest";
import base64Windows1256 from "../../fixtures/base64-windows-1256.eml?raw";
import bounce from "../../fixtures/bounce.eml?raw";
import forwarded from "../../fixtures/forwarded.eml?raw";
import hostileNames from "../../fixtures/hostile-names.eml?raw";
import htmlOnly from "../../fixtures/html-only.eml?raw";
import latinFrench from "../../fixtures/latin-french.eml?raw";
import newsletter from "../../fixtures/newsletter.eml?raw";
import outOfOffice from "../../fixtures/out-of-office.eml?raw";
import plainUtf8 from "../../fixtures/plain-utf8.eml?raw";
import quotedIso88596 from "../../fixtures/quoted-printable-iso-8859-6.eml?raw";
import reply from "../../fixtures/reply.eml?raw";
import screenshot from "../../fixtures/screenshot.eml?raw";
import splitSubject from "../../fixtures/split-subject.eml?raw";
import utf8CalledAscii from "../../fixtures/utf8-called-ascii.eml?raw";
import utf8CalledLatin from "../../fixtures/utf8-called-latin.eml?raw";
import { readMail, type Mail } from "./mail.ts";
import { envelope, filesOf, onTheWire } from "./read-fixture.ts";
import { encodeSingleByte } from "./single-byte.ts";

const domain = "sanad.example";

function read(message: string, to = envelope.to, from = envelope.from): Promise<Mail> {
  return readMail(onTheWire(message), { from, to }, "sanad.example");
}

/** A message in bare eight-bit bytes, as old programs send them and as git would not keep them. */
function windows1256(headers: string, subject: string, text: string): Uint8Array {
  const message = `From: victim@mail.example\nTo: help@sanad.example\nSubject: ${subject}\n${headers}\n${text}\n`;
  const bytes = encodeSingleByte("windows-1256", message.replace(/\n/g, "\r\n"));
  if (bytes === null) throw new Error("the charset cannot say that");
  return bytes;
}

describe("readMail, Arabic in every charset", () => {
  it("reads UTF-8, bare in body and subject", async () => {
    const mail = await read(plainUtf8);
    expect(mail).toMatchObject({
      messageId: "<plain-utf8@mail.example>",
      from: "victim@mail.example",
      subject: "طلب مساعدة عاجلة",
      attachments: [],
      replyToken: null,
      automatic: false,
      parsed: true,
    });
    expect(mail.text).toBe(
      "السلام عليكم،\n\nشخص تعرفت عليه في إنستغرام كيهددني ينشر صوري إلا ما صيفطتش ليه 5000 درهم قبل الغد.\nخايفة من العائلة.",
    );
  });

  it("reads Windows-1256 in base64", async () => {
    const mail = await read(base64Windows1256);
    expect([mail.subject, mail.text]).toEqual(["ابتزاز", "أتعرض للابتزاز من حساب مجهول.\nأرجو المساعدة."]);
  });

  it("reads ISO-8859-6 in quoted-printable", async () => {
    const mail = await read(quotedIso88596);
    expect([mail.subject, mail.text]).toEqual(["شكاية", "وصلتني رسائل تهديد على الهاتف، ولا أعرف صاحبها."]);
  });

  it("reads a subject whose encoded words were cut inside a letter", async () => {
    expect((await read(splitSubject)).subject).toBe("هل يمكنكم مساعدتي من فضلكم");
  });

  it("reads UTF-8 that is called ASCII or Latin", async () => {
    const ascii = await read(utf8CalledAscii);
    expect([ascii.subject, ascii.text]).toEqual(["مساعدة", "زوجي السابق يهددني بصور خاصة."]);
    expect((await read(utf8CalledLatin)).text).toBe("Bonjour, il me menace d'être « dénoncée ».\nساعدوني");
  });

  it.each([
    ["without a label", ""],
    ["called Latin", "Content-Type: text/plain; charset=iso-8859-1\n"],
    ["called UTF-8", "Content-Type: text/plain; charset=utf-8\n"],
    ["under a name nobody knows", "Content-Type: text/plain; charset=win1256\n"],
    ["under its own name", "Content-Type: text/plain; charset=windows-1256\n"],
  ])("reads bare Windows-1256 %s", async (_how, headers) => {
    const mail = await readMail(
      windows1256(headers, "طلب مساعدة", "كيهددني واحد الشخص، عاونوني"),
      envelope,
      "sanad.example",
    );
    expect([mail.subject, mail.text]).toEqual(["طلب مساعدة", "كيهددني واحد الشخص، عاونوني"]);
  });

  it("leaves French in Latin as it is", async () => {
    const mail = await read(latinFrench);
    expect([mail.subject, mail.text]).toEqual([
      "Détresse",
      "J'ai reçu des menaces à l'été 2026, ça a empiré après Noël.",
    ]);
  });
});

describe("readMail, shapes", () => {
  it("turns a message that is only HTML into its words", async () => {
    const mail = await read(htmlOnly);
    expect(mail.subject).toBe("Besoin d'aide");
    expect(mail.text).toBe(
      "مرحبا،\n\nهددني بـنشر صوري\nعلى فيسبوك & واتساب\n\nأول رسالة\n\nثاني رسالة\n\nJ’ai peur énormément 😔 : 3 < 5",
    );
  });

  it("takes the text once, and the attachment with its Arabic name and its bytes", async () => {
    const mail = await read(screenshot);
    expect(mail.text).toBe("هذه صورة من المحادثة 📷");
    expect(mail.attachments.map(({ name }) => name)).toEqual(["لقطة شاشة من المحادثة.png"]);
    expect(mail.attachmentsLeft).toBe(0);
    const [, bytes] = filesOf(mail)[0] ?? ["", new Uint8Array()];
    expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(bytes.length).toBe(70);
  });

  it("keeps the forwarded threat as words", async () => {
    const { text, parsed } = await read(forwarded);
    expect(parsed).toBe(true);
    for (const words of [
      "هذه هي الرسالة التي وصلتني",
      "unknown@threat.example",
      "آخر فرصة",
      "ادفع قبل الغد وإلا نشرت كل شيء.",
    ]) {
      expect(text).toContain(words);
    }
  });

  it("takes folders and direction marks out of file names", async () => {
    const mail = await read(hostileNames);
    expect(mail.attachments.map(({ name }) => name)).toEqual(["passwd", "photogpj.exe"]);
  });

  it("keeps what a reply quotes, and finds its token in any letter case", async () => {
    const mail = await read(reply);
    expect(mail.replyToken).toBe("abcdefghijklmnopqrstuvwxyz");
    expect(mail.text).toContain("> هل أنت بأمان الآن؟");
  });

  it("believes the envelope before the headers", async () => {
    const token = "234567abcdefghijklmnopqrst";
    expect((await read(reply, `reply+${token}@sanad.example`)).replyToken).toBe(token);
  });

  it("uses the envelope where the message says nothing", async () => {
    expect(await read("\nمرحبا\n")).toMatchObject({
      messageId: null,
      from: envelope.from,
      subject: "",
      text: "مرحبا",
      parsed: true,
    });
  });
});

describe("readMail, programs", () => {
  it.each([
    ["an absence notice", outOfOffice, envelope.from],
    ["a bounce", bounce, ""],
    ["a newsletter", newsletter, "news@shop.example"],
  ])("knows %s", async (_what, message, from) => {
    expect((await read(message, envelope.to, from)).automatic).toBe(true);
  });

  it("does not take people for programs", async () => {
    for (const message of [plainUtf8, htmlOnly, reply, forwarded, screenshot]) {
      expect((await read(message)).automatic).toBe(false);
    }
  });
});

describe("readMail, hostile", () => {
  it.each([
    ["a text", "text/html"],
    ["what looks like a file", "text/html\nContent-Disposition: attachment-x"],
    ["a type behind a comment", "(a(b)) text/html"],
    ["a type in quotes", 'text/"html"'],
  ])("reads HTML beside a text, with 40,000 links of which none ends, without end: %s", async (_, type) => {
    const parts = `--b\n\nhello\n--b\nContent-Type: ${type}\n\nhere ${"<a href=".repeat(40_000)}<p >\n--b--\n`;
    const mail = await read(`Content-Type: multipart/mixed; boundary=b\n\n${parts}`);
    expect(mail.text).toMatch(/^hello/);
  });

  it.each([
    ["uuencoded", "", "begin 644 a\n#86)C\nend\n".repeat(60)],
    [
      "in a winmail.dat",
      "Content-Type: application/ms-tnef\n",
      `\x78\x9f\x3e\x22\0\0${"\0\x02\x90\0\0\0\0\0\0\0\0".repeat(60)}`,
    ],
  ])("takes a hundred files out of all parts together: %s", async (_, type, files) => {
    const part = `--b\n${type}\n${files}\n`;
    const message = `Content-Type: multipart/mixed; boundary=b\n\n${part.repeat(3)}--b--\n`;
    const bytes = Uint8Array.from(message, (character) => character.charCodeAt(0));
    const mail = await readMail(bytes, envelope, domain);
    const winmails = type === "" ? 0 : 3;
    expect([mail.attachments.length + mail.attachmentsLeft, mail.complete]).toEqual([100 + winmails, false]);
  });

  it("reads the words of HTML beside a text", async () => {
    const html = "<p>ثانيا &amp; <b>&lt;ثالثا&gt;</b></p><style>p{}</style>رابعا";
    const parts = `--b\n\nأولا\n--b\nContent-Type: text/html; charset=utf-8\n\n${html}\n--b--\n`;
    const mail = await read(`Content-Type: multipart/mixed; boundary=b\n\n${parts}`);
    expect(mail.text.split(/\s+/)).toEqual(["أولا", "ثانيا", "&", "<ثالثا>", "رابعا"]);
  });

  it("reads only the head of a message with too many parts", async () => {
    const bomb = `Subject: قصة\nTo: reply+abcdefghijklmnopqrstuvwxyz@sanad.example\nContent-Type: multipart/mixed; boundary=b\n\n${"--b\n\nx\n".repeat(1500)}--b--\n`;
    expect(await read(bomb)).toMatchObject({
      subject: "قصة",
      text: "",
      attachments: [],
      replyToken: "abcdefghijklmnopqrstuvwxyz",
      automatic: false,
      parsed: false,
    });
  });

  it("gives fifty attachments in their order, and counts the others", async () => {
    const files = Array.from(
      { length: 53 },
      (_, index) => `--b\nContent-Disposition: attachment; filename="${index}.txt"\n\n${index}\n`,
    );
    const mail = await read(
      `Subject: many\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nقصة\n${files.join("")}--b--\n`,
    );
    expect(mail.attachments.map(({ name }) => name)).toEqual(
      Array.from({ length: 50 }, (_, index) => `${index}.txt`),
    );
    expect(mail).toMatchObject({ attachmentsLeft: 3, text: "قصة", parsed: true });
  });

  it("reads only the head of a message that is nested too deep", async () => {
    let nested = "text\n";
    for (let depth = 0; depth < 60; depth += 1) {
      nested = `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${nested}\n--b${depth}--\n`;
    }
    expect(await read(`Subject: deep\n${nested}`)).toMatchObject({
      subject: "deep",
      text: "",
      parsed: false,
    });
  });

  it("answers to nothing when even the head cannot be read", async () => {
    const mail = await read(`Subject: x\n${"X-A: b\n".repeat(80_000)}\nbody\n`);
    expect(mail).toMatchObject({
      from: envelope.from,
      subject: "",
      text: "",
      automatic: true,
      parsed: false,
    });
  });

  it("never throws, wherever a message is cut and whatever byte is changed", async () => {
    for (const message of [screenshot, hostileNames, htmlOnly]) {
      const raw = onTheWire(message);
      for (let at = 0; at < raw.length; at += 7) {
        expect(typeof (await readMail(raw.slice(0, at), envelope, "sanad.example")).text).toBe("string");
        const changed = raw.slice();
        changed[at] = (changed[at] ?? 0) ^ 0x8d;
        expect(typeof (await readMail(changed, envelope, "sanad.example")).text).toBe("string");
      }
    }
  });

  it("reads of a text longer than any person writes what fits, and says that there is more", async () => {
    const mail = await readMail(
      onTheWire(`Subject: قصة\n\n${"سطر طويل ".repeat(600_000)}`),
      envelope,
      domain,
    );
    expect([mail.subject, mail.parsed, mail.complete]).toEqual(["قصة", true, false]);
    expect(mail.text.length).toBeGreaterThan(399_000);
  });

  it("reads a text of a million lines", async () => {
    const mail = await read(`Subject: قصة\n\nأول${"\n".repeat(1_000_000)}آخر\n`);
    expect([mail.subject, mail.text.startsWith("أول"), mail.parsed, mail.complete]).toEqual([
      "قصة",
      true,
      true,
      false,
    ]);
  });
});

import { describe, expect, it } from "vitest";
import calendar from "../../fixtures/calendar.eml?raw";
import forwardedAsFile from "../../fixtures/forwarded-as-file.eml?raw";
import forwardedWithFile from "../../fixtures/forwarded-with-file.eml?raw";
import gmailMobile from "../../fixtures/gmail-mobile.eml?raw";
import iphoneInline from "../../fixtures/iphone-inline.eml?raw";
import outlookRtl from "../../fixtures/outlook-rtl.eml?raw";
import pgpMime from "../../fixtures/pgp-mime.eml?raw";
import smimeSigned from "../../fixtures/smime-signed.eml?raw";
import smime from "../../fixtures/smime.eml?raw";
import utf16Unlabelled from "../../fixtures/utf-16-unlabelled.eml?raw";
import utf16 from "../../fixtures/utf-16.eml?raw";
import utf7 from "../../fixtures/utf-7.eml?raw";
import called1252 from "../../fixtures/windows-1256-called-1252.eml?raw";
import { readMail } from "./mail.ts";
import { envelope, filesOf, onTheWire, readFixture as read } from "./read-fixture.ts";

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const ascii = (text: string) => new TextEncoder().encode(text);

describe("readMail, what programs write", () => {
  it.each([
    [
      "Outlook, right to left, with its own elements and comments",
      outlookRtl,
      "استشارة",
      "السلام عليكم،\n\nزميل سابق يطلب مني 3000 MAD كل شهر، وإلا أرسل محادثاتنا إلى مديري.\n\nهل يمكن أن أحكي لكم بالتفصيل؟",
    ],
    [
      "Gmail on a telephone, quoting us",
      gmailMobile,
      "رد: رسالتك",
      "نعم، ما زال يراسلني كل ليلة.\n\nفي الأحد، ١٥ نوفمبر ٢٠٢٦ في ٩:١٢ ص، كتب \u200FSanad\u200F <\u200Fhelp@sanad.example\u200F>:\n\n> هل أنت بأمان الآن؟\n>",
    ],
    [
      "Windows-1256 called Windows-1252",
      called1252,
      "نداء",
      "أخذ هاتفي وفتح كل الصور، ثم بدأ يطلب المال.\nلا أعرف من أسأل.",
    ],
    ["UTF-16 with its mark", utf16, "قصة قصيرة", "كتبت هذا في المفكرة.\nأرجو ألا يعرف أحد."],
    ["UTF-16 called UTF-8", utf16Unlabelled, "قصة أخرى", "وهذا أيضا."],
    ["a signed message", smimeSigned, "رسالة موقعة", "وقعت هذه الرسالة ليعرف أنها مني."],
  ])("%s", async (_what, message, subject, text) => {
    expect(await read(message)).toMatchObject({ subject, text, parsed: true, complete: true });
  });

  it("an iPhone: the picture between the words, and lines broken inside them", async () => {
    const mail = await read(iphoneInline);
    expect(mail.text).toBe(
      "هذه الصورة أرسلها لي البارحة، ويقول إنها البداية فقط.\n\n\n\nأُرسلت من الـ iPhone",
    );
    expect(filesOf(mail).map(([name, bytes]) => [name, bytes.length])).toEqual([["image0.jpeg", 13]]);
    expect([mail.subject, mail.complete]).toEqual(["صورة من الهاتف", true]);
  });

  it("names what Gmail answers, the nearest first", async () => {
    expect((await read(gmailMobile)).references).toEqual(["<out@provider.example>", "<first@mail.example>"]);
  });

  it("a forwarded message with a file of its own", async () => {
    const mail = await read(forwardedWithFile);
    for (const words of ["وصلتني أمس.", "حساب مجهول", "شاهدي هذا", "عندك حتى الجمعة."])
      expect(mail.text).toContain(words);
    expect(filesOf(mail)).toEqual([["دليل.png", png]]);
    expect(mail.complete).toBe(true);
  });

  it("a message forwarded as a file, which is kept as it came", async () => {
    const mail = await read(forwardedAsFile);
    expect(mail.text).toBe("وصلتني أمس.");
    const wire = new TextDecoder().decode(onTheWire(forwardedAsFile));
    const from = wire.indexOf("From: =?windows-1256");
    expect(filesOf(mail)).toEqual([["message.eml", ascii(wire.slice(from, wire.indexOf("\r\n--out--")))]]);
  });

  it("a calendar, byte for byte", async () => {
    const mail = await read(calendar);
    expect(mail.text).toBe("أرسل لي موعدا للدفع كأنه اجتماع.");
    const [file] = filesOf(mail);
    expect(file?.[0]).toBe("invite.ics");
    expect(new TextDecoder().decode(file?.[1])).toContain("SUMMARY:موعد الدفع\r\nEND:VEVENT");
  });

  it.each([
    ["PGP", pgpMime, ["", "encrypted.asc"]],
    ["S/MIME", smime, ["smime.p7m"]],
  ])("what is encrypted with %s is kept, and somebody has to look", async (_how, message, names) => {
    const mail = await read(message);
    expect(filesOf(mail).map(([name]) => name)).toEqual(names);
    expect([mail.text, mail.parsed, mail.complete]).toEqual(["", true, false]);
  });

  it("UTF-7, which nothing here reads: somebody has to look", async () => {
    expect(await read(utf7)).toMatchObject({ subject: "رسالة قديمة", parsed: true, complete: false });
  });

  it("a file in uuencode under a header of MIME", async () => {
    const block = "begin 644 x\n#86)C\n`\nend\n";
    const fields = "Content-Type: image/gif; name=x.gif\nContent-Transfer-Encoding: x-uuencode\n";
    expect(filesOf(await read(`${fields}\n${block}`))).toEqual([["x.gif", ascii("abc")]]);
    expect(filesOf(await read(`${fields}\nnone`))).toEqual([["x.gif", ascii("none")]]);
  });

  it("a text that is attached is one file, whatever is written in it", async () => {
    const block = "begin 644 x\n#86)C\n`\nend";
    const fields = "Content-Type: text/plain; name=log.txt\nContent-Disposition: attachment\n";
    expect(filesOf(await read(`${fields}\n${block}`))).toEqual([["log.txt", onTheWire(block)]]);
  });

  it("a type that is none, and an encoding with a comment and in quotes", async () => {
    const body = btoa("abc");
    for (const encoding of ["(for servers) base64", '"base64"', "BASE64 (x)"]) {
      const message = `Content-Type: text\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n`;
      expect(await read(message)).toMatchObject({ text: "abc", attachments: [], complete: true });
    }
  });

  it("NUL bytes in subject and text", async () => {
    expect(await read("Subject: أ\0ب\n\nك\0لا\0م\n")).toMatchObject({ subject: "أب", text: "كلام" });
  });

  it("a message within that is encoded, which no standard allows: a file, and somebody has to look", async () => {
    const inner = btoa("Subject: x\n\nwords\n");
    const head = "Content-Type: message/rfc822; name=a.eml\nContent-Transfer-Encoding: base64\n";
    const mail = await read(`Content-Type: multipart/mixed; boundary=b\n\n--b\n${head}\n${inner}\n--b--\n`);
    expect(filesOf(mail)).toEqual([["a.eml", ascii("Subject: x\n\nwords\n")]]);
    expect([mail.text, mail.complete]).toEqual(["", false]);
  });

  it.each([
    ["names no boundary", "Content-Type: multipart/mixed\n\n--b\n\nكلام\n--b--\n"],
    ["never uses its boundary", "Content-Type: multipart/mixed; boundary=c\n\n--b\n\nكلام\n"],
    ["only ends", "Content-Type: multipart/mixed; boundary=b\n\nكلام\n--b--\n"],
    [
      "is within another and names no boundary",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative\n\nكلام\n--b\n\nx\n--b--\n",
    ],
  ])("a multipart that %s: somebody has to look", async (_how, message) => {
    expect(await read(message)).toMatchObject({ attachments: [], parsed: true, complete: false });
  });

  it("a part whose header nothing ends but the next part", async () => {
    const mail = await read(
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png; name=a.png\n--b\nSubject: x\n\nكلام\n--b--\n",
    );
    expect([mail.text, filesOf(mail).map(([name]) => name)]).toEqual(["كلام", ["a.png"]]);
  });

  it("a line of an ended part's separator in what the person wrote", async () => {
    const inner = "Content-Type: multipart/mixed; boundary=in\n\n--in\n\nأول\n--in--\n";
    const mail = await read(
      `Content-Type: multipart/mixed; boundary=out\n\n--out\n${inner}--out\n\nثان\n--in\nثالث\n--out--\n`,
    );
    expect([mail.text.replace(/\n+/g, " "), mail.attachments.length]).toEqual(["أول ثان --in ثالث", 0]);
  });

  it("separators with spaces behind them, and lines that only begin like one", async () => {
    const mail = await read(
      "Content-Type: multipart/mixed; boundary=b\n\n--b \t\n\nأول\n--bc\n--b--c\n--b\n\nثان\n--b-- \nx\n",
    );
    expect(mail.text.replace(/\n+/g, " ")).toBe("أول --bc --b--c ثان");
  });

  it("carriage returns for line ends", async () => {
    const raw = onTheWire("Subject: قصة\nContent-Type: text/plain; charset=utf-8\n\nأول\nثان\n");
    const old = raw.filter((byte) => byte !== 0x0a);
    expect(await readMail(old, envelope, "sanad.example")).toMatchObject({
      subject: "قصة",
      text: "أول\nثان",
      complete: true,
    });
  });

  it("a line that ends in spaces behind the sign that it goes on", async () => {
    const message = "Content-Transfer-Encoding: quoted-printable\n\nab= \t\ncd=\nef=3D\n";
    expect((await read(message)).text).toBe("abcdef=");
  });
});

describe("readMail, large files", () => {
  it.each([
    ["base64", (bytes: string) => btoa(bytes).replace(/.{76}/g, "$&\r\n")],
    ["base64", (bytes: string) => btoa(bytes).replace(/.{73}/g, "$& \n")],
    [
      "quoted-printable",
      (bytes: string) => bytes.replace(/[^a-z]/g, escaped).replace(/.{70}(?![0-9A-F])/g, "$&=\r\n"),
    ],
    ["8bit", (bytes: string) => bytes],
  ])("come out of %s as they went in, in pieces", async (encoding, encode) => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7919 + (at >> 8)) % 251);
    const body = encode(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    const head = `Content-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
    const raw = Uint8Array.from(head + body, (letter) => letter.charCodeAt(0));
    const mail = await readMail(raw, envelope, "sanad.example");
    const [file] = mail.attachments;
    expect([...(file?.content ?? [])].length).toBeGreaterThan(4);
    expect(Buffer.compare(filesOf(mail)[0]?.[1] ?? new Uint8Array(), bytes)).toBe(0);
  });
});

function escaped(letter: string): string {
  return `=${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

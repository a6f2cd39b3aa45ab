import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { htmlToText } from "@sanad/channels/mail/html-text";
import { readMail } from "@sanad/channels/mail/mail";
import { encodeSingleByte } from "@sanad/channels/mail/single-byte";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds, story, words } from "../support/property.ts";

const fixtures = join(import.meta.dirname, "..", "..", "packages", "channels", "fixtures");
const letters = readdirSync(fixtures)
  .filter((name) => name.endsWith(".eml"))
  .map((name) => readFileSync(join(fixtures, name)));
const envelope = { from: "victim@mail.example", to: "help@sanad.example" };

interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly charset: "utf-8" | "windows-1256" | "iso-8859-6";
  readonly label: string;
  readonly transfer: "8bit" | "base64" | "quoted-printable";
  readonly attachments: readonly Uint8Array[];
  /** bytes of an encoded word; a character may be cut */
  readonly cut: number;
}

const labels = {
  "utf-8": ["utf-8", "UTF8", "us-ascii", "iso-8859-1", "windows-1256"],
  "windows-1256": ["windows-1256", "cp1256", "x-cp1256", "win1256", "ms-arab", "iso-8859-1"],
  "iso-8859-6": ["iso-8859-6", "ISO-8859-6-I", "arabic", "asmo-708", "ecma-114"],
} as const;

/** Enough Arabic for its bytes to be told from those of another charset, as in what people write. */
const arabic = fc.constantFrom(
  "واحد كيهددني بنشر صوري قبل الغد",
  "شخص يهددني وأنا خائفة جدا",
  "أرجو المساعدة من فضلكم",
);
const arabicStory = fc
  .tuple(arabic, fc.array(words, { maxLength: 20 }))
  .map(([first, more]) => [first, ...more].join(" "));

const letter: fc.Arbitrary<Letter> = fc
  .tuple(
    arabicStory,
    arabic,
    fc.constantFrom("utf-8", "windows-1256", "iso-8859-6"),
    fc.nat(),
    fc.constantFrom("8bit", "base64", "quoted-printable"),
    fc.array(fc.uint8Array({ minLength: 1, maxLength: 400 }), { maxLength: 3 }),
    fc.integer({ min: 1, max: 40 }),
  )
  .map(([text, subject, charset, which, transfer, attachments, cut]) => {
    const label = labels[charset][which % labels[charset].length] ?? charset;
    return { text, subject, charset, label, transfer, attachments, cut } as const;
  });

function bytesIn(charset: Letter["charset"], text: string): Uint8Array | null {
  return charset === "utf-8" ? Buffer.from(text) : encodeSingleByte(charset, text);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\r\n");
}

function quotedPrintable(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("")
    .replace(/(?:=..){24}/g, "$&=\r\n");
}

/** RFC 2047 words of so many bytes each, as programs write them that cut without looking. */
function encodedWords(bytes: Uint8Array, charset: string, size: number): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    pieces.push(`=?${charset}?B?${Buffer.from(bytes.subarray(at, at + size)).toString("base64")}?=`);
  }
  return pieces.join("\r\n ");
}

function body(bytes: Uint8Array, transfer: Letter["transfer"]): string | Uint8Array {
  switch (transfer) {
    case "8bit":
      return bytes;
    case "base64":
      return base64(bytes);
    case "quoted-printable":
      return quotedPrintable(bytes);
  }
}

/** @returns `null` when the charset cannot say it */
function wire(written: Letter): Uint8Array | null {
  const { charset, label, transfer, attachments, cut } = written;
  const [text, subject] = [bytesIn(charset, written.text), bytesIn(charset, written.subject)];
  if (text === null || subject === null) return null;
  const mixed = attachments.length > 0;
  const textHead = `Content-Type: text/plain; charset=${label}\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n`;
  const head = [
    "From: victim@mail.example",
    "To: help@sanad.example",
    "Message-ID: <a@mail.example>",
    `Subject: ${encodedWords(subject, charset, cut)}`,
    "MIME-Version: 1.0",
    ...(mixed ? ['Content-Type: multipart/mixed; boundary="=_b"', "", "--=_b", ""] : [""]),
  ].join("\r\n");
  const files = attachments.flatMap((bytes, index) => [
    `\r\n--=_b\r\nContent-Type: application/octet-stream; name="f${index}"\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
    base64(bytes),
  ]);
  const end = mixed ? [...files, "\r\n--=_b--\r\n"] : ["\r\n"];
  const pieces = [head, textHead, body(text, transfer), ...end];
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}

/** Other bytes here and there, pieces moved, doubled, left out. */
const changes = fc.array(
  fc.tuple(fc.nat(), fc.nat({ max: 400 }), fc.nat(), fc.constantFrom("set", "move", "drop", "double")),
  {
    maxLength: 12,
  },
);

function changed(
  letterBytes: Uint8Array,
  all: readonly (readonly [number, number, number, string])[],
): Uint8Array {
  return all.reduce<Buffer>((bytes, [where, length, value, how]) => {
    const at = where % (bytes.length + 1);
    const piece = bytes.subarray(at, at + length);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + length)];
    if (how === "set") return Buffer.concat([before, Buffer.alloc(piece.length, value & 255), after]);
    if (how === "drop") return Buffer.concat([before, after]);
    if (how === "double") return Buffer.concat([before, piece, piece, after]);
    const to = value % (before.length + 1);
    return Buffer.concat([before.subarray(0, to), piece, before.subarray(to), after]);
  }, Buffer.from(letterBytes));
}

describe("mail", () => {
  it(
    "is read as it was written, whatever it is written in",
    holds(200, [letter], async (written) => {
      const raw = wire(written);
      fc.pre(raw !== null);
      const mail = await readMail(raw, envelope, "sanad.example");
      expect({ subject: mail.subject, text: mail.text }).toEqual({
        subject: written.subject,
        text: written.text,
      });
      expect(mail.attachments.map(({ content }) => [...content].flatMap((piece) => [...piece]))).toEqual(
        written.attachments.map((bytes) => [...bytes]),
      );
    }),
  );

  it(
    "that was damaged on its way is read without an error",
    holds(150, [fc.constantFrom(...letters), changes], async (bytes, all) => {
      const mail = await readMail(changed(bytes, all), envelope, "sanad.example");
      for (const { name, content } of mail.attachments) {
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
        for (const piece of content) expect(piece).toBeInstanceOf(Uint8Array);
      }
    }),
  );

  it(
    "of any bytes is read without an error",
    holds(100, [fc.uint8Array({ maxLength: 2000 })], async (bytes) => {
      await readMail(bytes, envelope, "sanad.example");
    }),
  );

  const tags = fc.constantFrom(
    "<",
    ">",
    "<!--",
    "-->",
    "<style>",
    "</style>",
    "<br>",
    "<p",
    "&",
    "&#",
    "&#x0;",
    "&nbsp;",
    "<![CDATA[",
    "'",
    '"',
  );
  it(
    "in HTML keeps its words, and never an element",
    holds(150, [story, fc.array(fc.oneof(tags, fc.string()))], (text, pieces) => {
      htmlToText(pieces.join(""));
      expect(htmlToText(`<div dir="rtl"><p>${text}</p><style>x</style></div>`).split(/\s+/)).toEqual(
        text.split(/\s+/),
      );
    }),
  );
});

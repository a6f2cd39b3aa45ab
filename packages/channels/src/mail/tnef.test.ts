import { concat, utf8 } from "@sanad/domain/bytes";
import { describe, expect, it } from "vitest";
import { readMail } from "./mail.ts";
import { envelope, filesOf } from "./read-fixture.ts";
import { encodeSingleByte } from "./single-byte.ts";
import { readTnef } from "./tnef.ts";

function number(value: number, size: 2 | 4): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => (value >> (8 * at)) & 0xff);
}

function attribute(level: 1 | 2, id: number, value: Uint8Array): Uint8Array {
  const sum = value.reduce((total, byte) => total + byte, 0) & 0xffff;
  return concat(Uint8Array.of(level), number(id, 4), number(value.length, 4), value, number(sum, 2));
}

function arabic(text: string): Uint8Array {
  return concat(encodeSingleByte("windows-1256", text) ?? new Uint8Array(), Uint8Array.of(0));
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(`${text}\0`, "utf16le"));
}

const start = concat(number(0x223e9f78, 4), number(1, 2), attribute(1, 0x00089006, number(0x10000, 4)));
const codePage = attribute(1, 0x00069007, concat(number(1256, 4), number(0, 4)));
const file = attribute(2, 0x00069002, new Uint8Array(14));
const photo = attribute(2, 0x0006800f, utf8("photo"));
const short = attribute(2, 0x00018010, arabic("صورة.png"));
/** Two properties: PR_ATTACH_METHOD, and the long name with its padding. */
function long(name: string): Uint8Array {
  const text = utf16(name);
  const padding = new Uint8Array((4 - (text.length % 4)) % 4);
  const properties = [number(2, 4), number(0x37050003, 4), number(1, 4), number(0x3707001f, 4), number(1, 4)];
  return attribute(2, 0x00069005, concat(...properties, number(text.length, 4), text, padding));
}

function namesIn(bytes: Uint8Array): readonly string[] {
  return readTnef(bytes).files.map(({ name }) => name);
}

describe("readTnef", () => {
  it("takes out each file, its name in the code page of the sender or the long one", () => {
    const { files, whole } = readTnef(
      concat(start, codePage, file, short, photo, file, short, photo, long("لقطة طويلة الاسم.png")),
    );
    expect(files).toEqual([
      { name: "صورة.png", content: utf8("photo") },
      { name: "لقطة طويلة الاسم.png", content: utf8("photo") },
    ]);
    expect(whole).toBe(true);
  });

  it("takes out a hundred of many files, and says that there are more", () => {
    const read = (files: number) => readTnef(concat(start, ...Array.from({ length: files }, () => file)));
    expect([read(100).files.length, read(100).whole]).toEqual([100, true]);
    expect([read(101).files.length, read(101).whole]).toEqual([100, false]);
  });

  it("keeps the letters that it can of a code page that nobody has", () => {
    const unknown = attribute(1, 0x00069007, concat(number(99_999, 4), number(0, 4)));
    const name = attribute(2, 0x00018010, utf8("a.png\0"));
    expect(namesIn(concat(start, unknown, file, name))).toEqual(["a.png"]);
  });

  it("belongs to no file what comes before the first", () => {
    expect(readTnef(concat(start, short, photo))).toEqual({ files: [], whole: true });
  });

  it("never throws, wherever it is cut and whatever byte is changed, and says when it is cut", () => {
    const bytes = concat(start, codePage, file, short, photo, long("لقطة.png"));
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(readTnef(changed).files.length).toBeLessThan(3);
      const { files } = readTnef(bytes.subarray(0, at));
      expect(files.length).toBeLessThan(2);
    }
    expect(readTnef(bytes.subarray(0, -1)).whole).toBe(false);
  });
});

describe("readMail, winmail.dat", () => {
  const packed = concat(start, codePage, file, short, photo);
  function read(text: string, bytes: Uint8Array) {
    const base64 = Buffer.from(bytes).toString("base64");
    const message = `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${text}\r\n--b\r\nContent-Type: application/octet-stream; name="winmail.dat"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n--b--\r\n`;
    return readMail(utf8(message), envelope, "sanad.example");
  }

  it("gives it and what is in it, whatever type it says that it is", async () => {
    const mail = await read("كلام", packed);
    expect(filesOf(mail)).toEqual([
      ["winmail.dat", packed],
      ["صورة.png", utf8("photo")],
    ]);
    expect(mail.complete).toBe(true);
  });

  it("says that somebody has to look when it is cut, and when the words may be in it alone", async () => {
    expect((await read("كلام", packed.subarray(0, -3))).complete).toBe(false);
    expect((await read("", packed)).complete).toBe(false);
  });
});

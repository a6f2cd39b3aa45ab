import { concat, utf8 } from "@sanad/domain/bytes";
import { describe, expect, it } from "vitest";
import { lightMessage } from "./light-message.ts";
import { decodeBase64 } from "./transfer-encoding.ts";

const mebibyte = 1024 * 1024;

function light(message: Uint8Array | string) {
  const made = lightMessage(typeof message === "string" ? utf8(message) : message);
  if (made === null) throw new Error("there is too much in it");
  return { ...made, text: new TextDecoder().decode(made.message) };
}

describe("what the parser is given", () => {
  it.each([
    ["base64 that is padded every four letters", "Content-Transfer-Encoding: base64\n", "YQ==\n"],
    ["base64 in one line", "Content-Transfer-Encoding: base64\n", "YWFh"],
    ["empty lines", "", "\n"],
    [
      "lines of an escape and spaces",
      "Content-Transfer-Encoding: quoted-printable\n",
      `=${" ".repeat(70)}x\n`,
    ],
    ["lines that are almost separators", "Content-Type: multipart/mixed; boundary=bb\n", "--b\n"],
    ["files", "Content-Type: image/png\n", "x\n"],
    ["text in HTML", "Content-Type: text/html\n", "<b>"],
  ])("does not grow with the message: %s", (_, headers, piece) => {
    const sizes = [6, 8].map((size) => {
      const { text } = light(`${headers}\n${piece.repeat((size * mebibyte) / piece.length)}`);
      expect(Math.max(...text.split("\r\n").map((line) => line.length))).toBeLessThan(100);
      return text.length;
    });
    expect(sizes[1]).toBe(sizes[0]);
    expect(sizes[0]).toBeLessThan(1.5 * mebibyte);
  });

  it("is all of the texts together that fit, and which were cut", () => {
    const part = (letter: string) => `--b\nContent-Type: text/plain\n\n${letter.repeat(0.75 * mebibyte)}\n`;
    const { cut, text } = light(
      `Content-Type: multipart/mixed; boundary=b\n\n${part("a")}${part("b")}--b--\n`,
    );
    expect([...cut]).toEqual([2]);
    const decoded = new TextDecoder().decode(decodeBase64(utf8(text.split(/\n\r\n/).at(-1) ?? "")));
    expect(decoded.startsWith("b".repeat(0.25 * mebibyte))).toBe(true);
  });

  it("has no file in it, whatever it is called, and nothing around the parts", () => {
    const { text, parts } = light(
      "Content-Type: multipart/mixed; boundary=b\n\npreamble\n--b\nContent-Type: image/png\n\nfile\n--b--\nepilogue\n",
    );
    expect(text).not.toMatch(/preamble|file|epilogue/);
    expect(parts.map(({ body }) => new TextDecoder().decode(body))).toEqual(["preamble", "file"]);
  });
});

describe("what is too much", () => {
  const nested = (depth: number) =>
    Array.from(
      { length: depth },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}x\n\n--b${n}x\n`,
    ).join("");
  it.each([
    ["parts", `Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\n\n".repeat(1000)}`],
    ["levels", `${nested(31)}\nx`],
    ["fields", `${"X: y\n".repeat(20_001)}\nx`],
    ["headers", `${`X: ${"y".repeat(100)}\n`.repeat(5300)}\nx`],
    [
      "headers, in its parts",
      `Content-Type: multipart/mixed; boundary=b\n\n${`--b\nX: ${"y".repeat(60_000)}\n\n`.repeat(10)}`,
    ],
    ["messages in messages", "Content-Type: message/rfc822\n\n".repeat(1001)],
  ])("is not read: %s", (_, message) => {
    expect(lightMessage(utf8(message))).toBeNull();
  });

  it("is more than any program sends", () => {
    expect(
      lightMessage(utf8(`Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\n\n".repeat(999)}`))?.parts,
    ).toHaveLength(1000);
    expect(lightMessage(utf8(`${nested(30)}\nx`))?.parts).toHaveLength(31);
    expect(lightMessage(concat(utf8("X: y\n".repeat(20_000)), utf8("\nx")))?.parts).toHaveLength(1);
  });
});

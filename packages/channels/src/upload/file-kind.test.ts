import { describe, expect, it } from "vitest";
import { detectKind, headSize, kindFamily } from "./file-kind.ts";

const encoder = new TextEncoder();

function bytes(...pieces: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    pieces.flatMap((piece) => (typeof piece === "string" ? [...encoder.encode(piece)] : [...piece])),
  );
}

function filled(head: Uint8Array, value = 0): Uint8Array {
  const whole = new Uint8Array(headSize).fill(value);
  whole.set(head);
  return whole;
}

function box(brand: string): Uint8Array {
  return filled(bytes([0, 0, 0, 24], "ftyp", brand, [0, 0, 0, 0], "isom", brand));
}

function zip(...names: readonly string[]): Uint8Array {
  const entries = names.map((name) =>
    bytes(
      "PK\u0003\u0004",
      [20, 0, 0, 0, 0, 0],
      Array(8).fill(0),
      [4, 0, 0, 0, 4, 0, 0, 0],
      [encoder.encode(name).length, 0, 0, 0],
      name,
      "data",
    ),
  );
  return bytes(...entries.map((entry) => [...entry]));
}

const png = bytes(
  [0x89],
  "PNG\r\n",
  [0x1a, 0x0a, 0, 0, 0, 13],
  "IHDR",
  Array(17).fill(1),
  [0, 0, 0, 4],
  "IDAT",
  Array(64).fill(2),
);

const accepted: readonly (readonly [string, string, Uint8Array])[] = [
  ["a photograph", "image/jpeg", filled(bytes([0xff, 0xd8, 0xff, 0xe1, 0, 16], "Exif"), 3)],
  ["a screenshot", "image/png", png],
  ["a GIF", "image/gif", filled(bytes("GIF89a"))],
  ["a sticker", "image/webp", filled(bytes("RIFF", [9, 9, 0, 0], "WEBPVP8 "))],
  ["a photograph of an iPhone", "image/heic", box("heic")],
  ["AVIF", "image/avif", box("avif")],
  ["a bitmap", "image/bmp", filled(bytes("BM", [70, 0, 0, 0]))],
  [
    "a voice message of a chat",
    "audio/ogg",
    filled(bytes("OggS", [0, 2], Array(20).fill(0), [1, 19], "OpusHead", [1, 1])),
  ],
  ["a voice note of an old telephone", "audio/amr", bytes("#!AMR\n", Array(200).fill(0x3c))],
  ["an m4a recording", "audio/mp4", box("M4A ")],
  ["a 3gp recording", "video/3gpp", box("3gp4")],
  [
    "an mp3 with tags",
    "audio/mpeg",
    filled(bytes("ID3", [4, 0, 0, 0, 0, 0, 10], Array(10).fill(0), [0xff, 0xfb, 0x90, 0x64])),
  ],
  ["a wave", "audio/wav", filled(bytes("RIFF", [9, 9, 0, 0], "WAVEfmt "))],
  ["a video", "video/mp4", box("isom")],
  ["a video of an iPhone", "video/quicktime", box("qt  ")],
  ["webm", "video/webm", filled(bytes([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84], "webm"))],
  ["a PDF", "application/pdf", filled(bytes("%PDF-1.7\n%"), 50)],
  ["a chat export", "application/zip", zip("_chat.txt", "IMG-0001.jpg")],
  ["an empty chat export", "application/zip", zip("WhatsApp Chat.txt")],
  ["a note", "text/plain", bytes("بعث ليا رسائل كيهددني فيها\r\n", "[12/11/2026, 21:04] <ميديا>\n")],
  ["a note with a mark", "text/plain", bytes([0xef, 0xbb, 0xbf], "ملاحظة")],
  ["a note in UTF-16", "text/plain", bytes([0xff, 0xfe, 0x45, 0x06, 0x31, 0x06, 0x0d, 0x00, 0x0a, 0x00])],
  [
    "a note in Windows-1256",
    "text/plain",
    bytes([0xe3, 0xd1, 0xcd, 0xc8, 0xc7, 0x20, 0xe4, 0xd5, 0x0d, 0x0a]),
  ],
  ["a note cut inside a letter", "text/plain", bytes("مرحبا").slice(0, -1)],
  ["a calendar entry", "text/plain", bytes("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")],
  ["a note that begins like a rare format", "text/plain", bytes("solid proof that he wrote to me".repeat(5))],
  ["a contact card", "text/plain", bytes("BEGIN:VCARD\nVERSION:3.0\nTEL:+212600000000\nEND:VCARD\n")],
];

const refused: readonly (readonly [string, Uint8Array])[] = [
  ["nothing", new Uint8Array()],
  ["a page", bytes("\n  <!DOCTYPE html><script>alert(1)</script>")],
  ["a page after a mark", bytes([0xef, 0xbb, 0xbf], "<html>")],
  [
    "a page in UTF-16",
    bytes(
      [0xff, 0xfe],
      [...'<script src="//example.com"></script>'].flatMap((c) => [c.charCodeAt(0), 0]),
    ),
  ],
  ["an SVG", bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ["an SVG behind a declaration", bytes('<?xml version="1.0"?><svg/>')],
  ["an SVG behind a comment", bytes("<!-- picture --><svg/>")],
  ["a script", bytes("#!/bin/sh\nrm -rf /\n")],
  ["a Windows program", filled(bytes("MZ", [0x90, 0]))],
  ["an Android program", zip("AndroidManifest.xml", "classes.dex")],
  ["a Java program", zip("META-INF/MANIFEST.MF")],
  ["a Word document", zip("[Content_Types].xml", "word/document.xml")],
  ["a spreadsheet", zip("[Content_Types].xml", "xl/workbook.xml")],
  ["an old Word document", filled(bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))],
  ["rich text", bytes("{\\rtf1\\ansi hello}")],
  ["a saved mail", bytes("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<b>")],
  ["a 7z archive", filled(bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]))],
  ["bytes that mean nothing", bytes([1, 2, 3, 0, 0xff, 7])],
];

describe("detectKind", () => {
  it.each(accepted)("takes %s as %s", async (_what, kind, head) => {
    expect(await detectKind(head)).toEqual({ ok: true, value: kind });
    expect(kindFamily(kind)).not.toBeNull();
  });

  it.each(refused)("refuses %s", async (_what, head) => {
    expect(await detectKind(head)).toEqual({ ok: false, reason: "disallowed" });
  });

  it("goes by the first bytes of what is two things", async () => {
    expect(await detectKind(bytes([...png], "<script>alert(1)</script>", [...zip("x")]))).toEqual({
      ok: true,
      value: "image/png",
    });
  });

  it("answers for every length that a cut beginning may have", async () => {
    for (const [what, , head] of accepted) {
      for (let length = 0; length < Math.min(head.length, 80); length += 1) {
        const found = await detectKind(head.slice(0, length));
        expect(typeof found.ok, `${what}, ${length} bytes`).toBe("boolean");
      }
    }
  });
});

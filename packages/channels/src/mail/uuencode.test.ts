import { concat, utf8 } from "@sanad/domain/bytes";
import { expect, it } from "vitest";
import { takeUuencoded, uudecoded } from "./uuencode.ts";

function taken(text: string) {
  const { text: pieces, files } = takeUuencoded(utf8(text));
  return {
    text: new TextDecoder().decode(concat(...pieces)),
    files: files.map((file) => [new TextDecoder().decode(file.name), concat(...uudecoded(file))]),
  };
}

it("takes a file whose lines lost their last spaces, and one with checksums", () => {
  const { text, files } = taken("a\nbegin 644 one two.txt\n$86( \n \nend\nb\nbegin 0600 c\n#86)CX\n`\nend\n");
  expect(text).toBe("a\nb\n");
  expect(files).toEqual([
    ["one two.txt", Uint8Array.of(0x61, 0x62, 0, 0)],
    ["c", utf8("abc")],
  ]);
});

it.each([
  ["a file that never ends", "begin 644 a\n#86)C\n"],
  ["a line longer than it says", "begin 644 a\n#86)C86)C86)C\nend"],
  ["letters that are none of its alphabet", "begin 644 a\n#86)c\nend"],
  ["a file of nothing", "begin 644 a\nend"],
  ["lines that hold far more than they have letters", `begin 644 a\n${"_\n".repeat(50)}end`],
  ["a sentence", "we begin 644 of them\nbegin again\nend"],
  ["nothing", ""],
])("leaves %s in the text", (_what, text) => {
  expect(taken(text)).toEqual({ text, files: [] });
});

it("leaves what is more than a hundred files in the text", () => {
  const file = "begin 644 a\n#86)C\nend\n";
  const { text, files } = taken(file.repeat(101));
  expect([text, files.length]).toEqual([file, 100]);
});

it("takes a file behind one that never ends", () => {
  expect(taken("begin 644 a\n#86)C\nbegin 644 b\n#86)C\n`\nend\nc")).toEqual({
    text: "begin 644 a\n#86)C\nc",
    files: [["b", utf8("abc")]],
  });
});

it("gives a large file in pieces, the same each time", () => {
  const line = `M${"#86)C".repeat(12)}\n`;
  const [file] = takeUuencoded(utf8(`begin 644 a\n${line.repeat(5000)}\`\nend\n`)).files;
  if (file === undefined) throw new Error("no file");
  const pieces = [...uudecoded(file)];
  expect(pieces.length).toBeGreaterThan(3);
  expect(concat(...pieces).length).toBe(5000 * 45);
  expect(concat(...uudecoded(file))).toEqual(concat(...pieces));
});

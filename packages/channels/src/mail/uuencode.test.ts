import { expect, it } from "vitest";
import { takeUuencoded } from "./uuencode.ts";

it("takes a file whose lines lost their last spaces, and one with checksums", () => {
  const { text, files } = takeUuencoded(
    "a\nbegin 644 one two.txt\n$86( \n \nend\nb\nbegin 0600 c\n#86)CX\n`\nend\n",
  );
  expect(text).toBe("a\nb\n");
  expect(files.map(({ name, content }) => [name, [...content]])).toEqual([
    ["one two.txt", [0x61, 0x62, 0, 0]],
    ["c", [0x61, 0x62, 0x63]],
  ]);
});

it.each([
  ["a file that never ends", "begin 644 a\n#86)C\n"],
  ["a line longer than it says", "begin 644 a\n#86)C86)C86)C\nend"],
  ["letters that are none of its alphabet", "begin 644 a\n#86)c\nend"],
  ["a file of nothing", "begin 644 a\nend"],
  ["a sentence", "we begin 644 of them\nbegin again\nend"],
  ["nothing", ""],
])("leaves %s in the text", (_what, text) => {
  expect(takeUuencoded(text)).toEqual({ text, files: [] });
});

it("takes a file behind one that never ends", () => {
  expect(takeUuencoded("begin 644 a\n#86)C\nbegin 644 b\n#86)C\n`\nend\nc")).toEqual({
    text: "begin 644 a\n#86)C\nc",
    files: [{ name: "b", content: new TextEncoder().encode("abc") }],
  });
});

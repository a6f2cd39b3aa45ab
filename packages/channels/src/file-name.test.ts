import { expect, it } from "vitest";
import { safeName } from "./file-name.ts";

it.each([
  ["لقطة شاشة ١.png", "لقطة شاشة ١.png"],
  ["C:\\Users\\me\\صورة.jpg", "صورة.jpg"],
  ["../../etc/passwd", "passwd"],
  ["photo\u202Egpj.exe", "photogpj.exe"],
  ["\u2066a\u2069\u200F.pdf", "a.pdf"],
  ["a\r\nSet-Cookie: b\u0000.txt", "aSet-Cookie: b.txt"],
  ["  .. hidden. ", "hidden"],
  ["..", ""],
  ["", ""],
  ["e\u0301.txt", "é.txt"],
])("makes %j into %j", (sent, kept) => {
  expect(safeName(sent)).toBe(kept);
});

it("keeps the ending of a long name, and never cuts a character in two", () => {
  const kept = safeName(`${"😔".repeat(300)}.jpeg`);
  expect(kept).toBe(`${"😔".repeat(115)}.jpeg`);
  expect(safeName(`${"ص".repeat(119)} ${"س".repeat(9)}`)).toBe("ص".repeat(119));
  expect([...safeName("ص".repeat(300))]).toHaveLength(120);
  expect(safeName(`a${" .".repeat(500_000)}b.png`)).toMatch(/^a[ .]+\.png$/);
});

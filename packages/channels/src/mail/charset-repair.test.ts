import { describe, expect, it } from "vitest";
import { repairCharset } from "./charset-repair.ts";
import { encodeSingleByte } from "./single-byte.ts";

function misread(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes);
}

const arabic = "مرحبا، عندي مشكلة: 50 درهم ـ «ضروري»";

describe("repairCharset", () => {
  it("brings back UTF-8 and Windows-1256 that were read as Latin", () => {
    expect(repairCharset(misread(new TextEncoder().encode(arabic)))).toBe(arabic);
    expect(repairCharset(misread(encodeSingleByte("windows-1256", arabic) ?? new Uint8Array()))).toBe(arabic);
  });

  it("repairs the lines that need it and no others", () => {
    const mixed = `${arabic}\n${misread(new TextEncoder().encode(arabic))}\nça va été`;
    expect(repairCharset(mixed)).toBe(`${arabic}\n${arabic}\nça va été`);
  });

  it.each([
    arabic,
    "",
    "plain",
    "Ça a commencé à l’été… « naïve » œuvre",
    "CRÉÉE À NOËL",
    "señor, ação, Größe",
    "\uFFFD\uFFFD",
    "😔",
  ])("leaves %j alone", (text) => {
    expect(repairCharset(text)).toBe(text);
  });
});

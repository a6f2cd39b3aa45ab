import { describe, expect, it } from "vitest";
import { findOf } from "./find.ts";

function found(query: string, text: string): string | null {
  return findOf(query)?.(text)?.found ?? null;
}

describe("looking for words", () => {
  it.each([
    ["الصور", "هددني بنشر الصُّــوَر غدا", "الصُّــوَر"],
    ["احمد", "اسمه أحمد من فاس", "أحمد"],
    ["فضيحه", "قال إنها فضيحة كبيرة", "فضيحة"],
    ["medecin", "le Médecin m'a dit", "Médecin"],
    ["@amal_92", "https://instagram.com/amal_92?x", "https://instagram.com/amal_92?x"],
    ["x@y.example", "write to X@Y.example", "X@Y.example"],
    ["فاس أحمد", "اسمه أحمد من فاس", "فاس"],
  ])("%s finds it in %s", (query, text, word) => {
    expect(found(query, text)).toBe(word);
  });

  it("wants every word", () => {
    expect(found("أحمد الرباط", "اسمه أحمد من فاس")).toBeNull();
  });

  it("shows what stands around it", () => {
    expect(findOf("غدا")?.("سينشر كل شيء غدا صباحا")).toEqual({
      before: "سينشر كل شيء",
      found: "غدا",
      after: "صباحا",
    });
  });
});

describe("looking for a number", () => {
  it.each([
    ["0612345678", "رقمه +212 6 12-34-56-78 هنا"],
    ["+212612345678", "اتصل من 0612345678"],
    ["٠٦١٢٣٤٥٦٧٨", "0612 345 678"],
    ["0612345678", "٠٦١٢٣٤٥٦٧٨"],
  ])("%s is found in %s", (query, text) => {
    expect(found(query, text)).not.toBeNull();
  });

  it("of another ending is not, and one of few digits is not looked for", () => {
    expect(found("0612345678", "0612345679")).toBeNull();
    expect(findOf("0612")).toBeNull();
    expect(findOf(" ")).toBeNull();
  });
});

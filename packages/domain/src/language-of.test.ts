import { expect, it } from "vitest";
import { languageOf } from "./language-of.ts";

it.each([
  ["عاونوني واحد كيهددني", "ar"],
  ["Help me please, he has my photos and wants money", "en"],
  ["Bonjour, il me menace avec des photos, aidez moi", "fr"],
  ["3awnouni wahed kayhadedni", "ar"],
  ["", "ar"],
])("answers %j in %s", (text, language) => {
  expect(languageOf(text)).toBe(language);
});

import { expect, it } from "vitest";
import { pickLanguage } from "./language.ts";

it.each([
  ["fr", "ar", "fr"],
  [null, null, "ar"],
  ["xx", "fr-MA,fr;q=0.9", "fr"],
  [null, "de-DE,de;q=0.9,en;q=0.8,fr;q=0.95", "fr"],
  [null, "en;q=0,ar;q=0.1", "ar"],
  [null, "de,zh", "ar"],
  [undefined, ";;;q=,,", "ar"],
])("picks the language for lang=%s and Accept-Language %s", (chosen, accept, language) => {
  expect(pickLanguage(chosen, accept)).toBe(language);
});

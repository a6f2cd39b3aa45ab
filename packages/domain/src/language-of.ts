import type { Language } from "./vocabulary.ts";

const french =
  /\b(je|j'ai|il|elle|me|mes|des|les|une?|est|sur|pas|avec|photos?|argent|aide[zr]?|bonjour|svp|merci)\b/giu;
const english =
  /\b(i|i'm|he|she|my|the|is|are|of|me|and|not|with|photos?|pictures?|money|help|hello|please|thanks?)\b/giu;

/**
 * The language to answer a message in that carries no other sign of it. Arabic where Arabic letters are;
 * also for Latin letters that read as neither French nor English: Darija is often typed so.
 */
export function languageOf(text: string): Language {
  if (/\p{Script=Arabic}/u.test(text)) return "ar";
  const inFrench = text.match(french)?.length ?? 0;
  const inEnglish = text.match(english)?.length ?? 0;
  if (inFrench === inEnglish) return "ar";
  return inFrench > inEnglish ? "fr" : "en";
}

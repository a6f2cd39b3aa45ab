import type { CaseSummary } from "@sanad/domain/case-summary";
import type { Demand, Language, Threat } from "@sanad/domain/vocabulary";
import { isolate } from "../isolate.ts";
import { demandLabels } from "../labels/demands.ts";
import { ageLabels } from "../labels/person.ts";
import { threatLabels } from "../labels/threats.ts";
import { fill, type Text } from "../text.ts";

const texts = {
  danger: { ar: "خطر آني", fr: "danger immédiat", en: "in danger now" },
  plan: {
    ar: "أفكار إيذاء النفس مع خطة",
    fr: "idées suicidaires avec un plan",
    en: "thoughts of self-harm, with a plan",
  },
  thoughts: { ar: "أفكار إيذاء النفس", fr: "idées suicidaires", en: "thoughts of self-harm" },
  family: { ar: "خوف من عنف الأسرة", fr: "peur de violences familiales", en: "afraid of violence at home" },
  published: { ar: "نُشر شيء", fr: "déjà publié", en: "already published" },
  threat: { ar: "التهديد: {what}", fr: "menace : {what}", en: "threat: {what}" },
  demand: { ar: "المطلوب: {what}", fr: "exige : {what}", en: "demand: {what}" },
} as const satisfies Record<string, Text>;

/** Of several codes the first two: it is one line. */
const SHOWN = 2;
const and: Text = { ar: "، ", fr: ", ", en: ", " };
const quotes: Text = { ar: "«{words}»", fr: "« {words} »", en: "“{words}”" };

/**
 * A case in one line: who is in danger, the kind of threat, the demand and the age in the reader's language, then the first words as
 * they were written, isolated from ours.
 *
 * @returns an empty text where nothing at all was told
 */
export function summaryLine({ answers, excerpt }: CaseSummary, language: Language): string {
  const { danger, selfHarm, familyFear, published, age, threats = [], demands = [] } = answers;
  const facts = [
    selfHarm === "plan" ? texts.plan[language] : null,
    selfHarm === "thoughts" ? texts.thoughts[language] : null,
    danger === "yes" ? texts.danger[language] : null,
    familyFear === true ? texts.family[language] : null,
    published === "yes" || published === "partly" ? texts.published[language] : null,
    listed(texts.threat, threats.filter(isTold).map(threatLabel(language)), language),
    listed(texts.demand, demands.filter(isTold).map(demandLabel(language)), language),
    age === undefined || age === "unknown" ? null : ageLabels[age][language],
  ].filter((fact) => fact !== null);
  return [...facts, ...(excerpt === "" ? [] : [quoted(excerpt, language)])].join(" · ");
}

function isTold(code: Threat | Demand): boolean {
  return code !== "unknown" && code !== "other";
}

function threatLabel(language: Language): (code: Threat) => string {
  return (code) => threatLabels[code][language];
}

function demandLabel(language: Language): (code: Demand) => string {
  return (code) => demandLabels[code][language];
}

function listed(text: Text, labels: readonly string[], language: Language): string | null {
  if (labels.length === 0) return null;
  const what = labels.slice(0, SHOWN).join(and[language]).toLocaleLowerCase(language);
  return fill(text[language], { what });
}

function quoted(excerpt: string, language: Language): string {
  return fill(quotes[language], { words: isolate(excerpt) });
}

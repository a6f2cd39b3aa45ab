import type { Facts } from "@sanad/domain/facts";
import type { Answers } from "@sanad/domain/report";
import type { Language } from "@sanad/domain/vocabulary";
import { answerNames, factNames, factsTexts } from "@sanad/locale/console/answers";
import { showMoment } from "@sanad/locale/dates";
import { countryName } from "@sanad/locale/labels/countries";
import { demandLabels } from "@sanad/locale/labels/demands";
import {
  educationLabels,
  materialConsentLabels,
  materialPurposeLabels,
  noComplaintLabels,
  offenderAgeLabels,
  traffickingLabels,
} from "@sanad/locale/labels/facts";
import { helpLabels } from "@sanad/locale/labels/help";
import { collectedLabels, paidLabels, paymentRouteLabels } from "@sanad/locale/labels/payment";
import { ageLabels, dangerLabels, othersSelfHarmLabels, reporterLabels } from "@sanad/locale/labels/person";
import { platformLabels } from "@sanad/locale/labels/platforms";
import { relationLabels } from "@sanad/locale/labels/relations";
import { deadlineLabels, publishedLabels } from "@sanad/locale/labels/situation";
import { threatLabels } from "@sanad/locale/labels/threats";
import type { Text } from "@sanad/locale/text";
import type { Reader } from "../views/moment.tsx";
import type { AnswerLine } from "../views/timeline-entry.tsx";

type Labels = Readonly<Record<string, Text>>;

/** The labels of every coded answer, by key. */
export const codedLabels = {
  reporter: reporterLabels,
  danger: dangerLabels,
  selfHarm: othersSelfHarmLabels,
  age: ageLabels,
  deadline: deadlineLabels,
  threats: threatLabels,
  platforms: platformLabels,
  demands: demandLabels,
  paid: paidLabels,
  paymentRoute: paymentRouteLabels,
  collected: collectedLabels,
  published: publishedLabels,
  relation: relationLabels,
  help: helpLabels,
} as const satisfies Partial<Record<keyof Answers, Labels>>;

export const factLabels = {
  materialConsent: materialConsentLabels,
  materialPurpose: materialPurposeLabels,
  noComplaint: noComplaintLabels,
  offenderAge: offenderAgeLabels,
  offenderEducation: educationLabels,
  traffickingSigns: traffickingLabels,
} as const satisfies Record<keyof Facts, Labels>;

const answerKeys = Object.keys(answerNames) as (keyof Answers)[];
const factKeys = Object.keys(factNames) as (keyof Facts)[];

/** The answers in the reader's language, those that were given. */
export function answerLines(answers: Answers, reader: Reader): readonly AnswerLine[] {
  return answerKeys.flatMap((key) => {
    const value = answers[key];
    if (value === undefined) return [];
    return [{ label: answerNames[key][reader.language], value: shown(key, value, reader) }];
  });
}

/** What a member established beyond the form. */
export function factLines(facts: Facts, language: Language): readonly AnswerLine[] {
  return factKeys.flatMap((key) => {
    const value = facts[key];
    if (value === undefined) return [];
    return [{ label: factNames[key][language], value: coded(factLabels[key], value, language) }];
  });
}

function shown(key: keyof Answers, value: NonNullable<Answers[keyof Answers]>, reader: Reader): string {
  const { language } = reader;
  if (typeof value === "number") return showMoment(value, reader.zone, language);
  if (typeof value === "boolean") return (value ? factsTexts.yes : factsTexts.no)[language];
  switch (key) {
    case "country":
      return countryName(String(value), language);
    case "account":
    case "amount":
    case "deadlineAt":
    case "familyFear":
      return String(value);
    case "reporter":
    case "danger":
    case "selfHarm":
    case "age":
    case "deadline":
    case "threats":
    case "platforms":
    case "demands":
    case "paid":
    case "paymentRoute":
    case "collected":
    case "published":
    case "relation":
    case "help":
      return coded(codedLabels[key], value, language);
  }
}

/** A code without a label, from a newer version, is shown as it is. */
function coded(labels: Labels, value: string | readonly string[], language: Language): string {
  const separator = language === "ar" ? "، " : ", ";
  return [value]
    .flat()
    .map((code) => labels[code]?.[language] ?? code)
    .join(separator);
}

/** Who is in danger and of what, in a line: `null` where the answers do not say. */
export function dangerLine(answers: Answers, reader: Reader): string | null {
  const { danger, selfHarm, age, reporter } = answers;
  const told = {
    ...(danger !== undefined && danger !== "no" && { danger }),
    ...(selfHarm !== undefined && selfHarm !== "none" && { selfHarm }),
    ...(answers.familyFear === true && { familyFear: true }),
  } satisfies Answers;
  const about = {
    ...(reporter !== undefined && { reporter }),
    ...(age !== undefined && age !== "unknown" && { age }),
  } satisfies Answers;
  if (Object.keys(told).length === 0) return null;
  return answerLines({ ...told, ...about }, reader)
    .map(({ label, value }) => `${label}: ${value}`)
    .join(" · ");
}

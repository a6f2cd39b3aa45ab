import type { Colleagues } from "@sanad/casework/desk/colleagues";
import type { Language } from "@sanad/domain/vocabulary";
import { localTimeAt, parseLocalTime, utcOf } from "@sanad/domain/zone";
import type { Text } from "@sanad/locale/text";
import type { Option } from "../views/inputs.tsx";
import type { Returned } from "./form-values.ts";

/** What is wrong with a field of a form that came back. */
export function errorOf(returned: Returned | null, name: string): string | undefined {
  return returned?.problems.find(({ field }) => field === name)?.text;
}

/** Codes with their labels, for a list to choose from. */
export function optionsOf(
  labels: Readonly<Record<string, Text>>,
  language: Language,
  codes: readonly string[] = Object.keys(labels),
): readonly Option[] {
  return codes.map((code) => ({ value: code, label: labels[code]?.[language] ?? code }));
}

/** Members who are still there. */
export function memberOptions(colleagues: Colleagues): readonly Option[] {
  return [...colleagues]
    .filter(([, { active }]) => active)
    .map(([member, { name }]) => ({ value: member, label: name }));
}

/** A moment as a `datetime-local` field shows it. @param at UTC milliseconds */
export function fieldMoment(at: number | null, zone: string): string {
  if (at === null) return "";
  const { year, month, day, hour, minute } = localTimeAt(at, zone);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** What was typed into such a field, as UTC milliseconds; `null` for anything else. */
export function momentIn(text: string, zone: string): number | null {
  const local = parseLocalTime(text);
  return local === null ? null : utcOf(local, zone);
}

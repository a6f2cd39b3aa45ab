import type { Language } from "@sanad/domain/vocabulary";
import { fill } from "./text.ts";

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The form of a text that fits a number: Arabic has six. `{count}` stands for the number. */
export function plural(count: number, language: Language, forms: Forms): string {
  const rule = new Intl.PluralRules(language).select(count);
  return fill(forms[rule] ?? forms.other, { count: String(count) });
}

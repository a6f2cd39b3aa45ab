import { latinDigits } from "@sanad/domain/digits";
import { passwordTrouble } from "@sanad/domain/password";
import type { Language } from "@sanad/domain/vocabulary";
import { joinTexts } from "@sanad/locale/console/join";
import { inLanguage } from "@sanad/locale/text";
import type { FormProblem } from "../views/error-summary.tsx";

/** Groups of the card that are asked for again: whoever copied nothing does not know them on the next page. */
export const askedGroups = [3, 6] as const;

/**
 * What stands against what a new member typed.
 *
 * @param card 24 ASCII digits
 * @param typed the groups in the order of `askedGroups`
 */
export function choiceProblems(
  card: string,
  typed: { readonly groups: readonly string[]; readonly password: string; readonly again: string },
  language: Language,
): FormProblem[] {
  const t = inLanguage(joinTexts, language);
  const problems: FormProblem[] = [];
  for (const [at, number] of askedGroups.entries()) {
    const digits = latinDigits(typed.groups[at] ?? "").replace(/\D/g, "");
    if (digits !== card.slice((number - 1) * 4, number * 4))
      problems.push({ field: `group-${number}`, text: t.groupWrong });
  }
  const trouble = passwordTrouble(typed.password);
  const said = { short: t.passwordShort, long: t.passwordLong, common: t.passwordCommon };
  if (trouble !== null) problems.push({ field: "password", text: said[trouble] });
  else if (typed.password !== typed.again) problems.push({ field: "again", text: t.againWrong });
  return problems;
}

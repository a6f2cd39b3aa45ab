import { countryCodes } from "@sanad/domain/countries";
import { otherCountry, untoldCountry } from "@sanad/domain/form";
import type { Language } from "@sanad/domain/vocabulary";
import { countryLabels, otherCountryLabel, untoldCountryLabel } from "@sanad/locale/labels/countries";
import { othersSelfHarmLabels, selfHarmLabels } from "@sanad/locale/labels/person";
import { deadlineLabels } from "@sanad/locale/labels/situation";
import { details } from "@sanad/locale/pages/details";
import { fill, inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { FormView } from "./field.tsx";
import { type Option, optionsOf, Radios, Select, TextArea, TextInput } from "./fields.tsx";
import type { Person } from "./person.ts";

interface StoryProps {
  readonly form: FormView;
  readonly person: Person;
}

/** The words, the deadline, the country, and the gentle question. */
export function DetailsStory({ form, person }: StoryProps): JSX.Element {
  const { language } = form;
  const t = inLanguage(details, language);
  const own = person.reporter === "victim" || person.reporter === undefined;
  const selfHarm = [
    ...optionsOf(own ? selfHarmLabels : othersSelfHarmLabels, language),
    { value: "", label: t.noAnswer },
  ];
  return (
    <>
      <TextArea form={form} name="story" label={t.story} hint={t.storyHint} />
      <Radios
        form={form}
        name="deadline"
        label={t.deadline}
        optional
        options={optionsOf(deadlineLabels, language)}
      />
      <TextInput
        form={form}
        name="deadline_at"
        type="datetime-local"
        label={t.deadlineAt}
        optional
        hint={fill(t.deadlineAtHint, { example: "2026-12-31 18:00" })}
      />
      <Select
        form={form}
        name="country"
        label={t.country}
        hint={t.countryHint}
        empty={t.choose}
        options={countryOptions(language)}
      />
      <p class="card calm">{t.selfHarmIntro}</p>
      <Radios
        form={form}
        name="self_harm"
        label={own ? t.selfHarm : t.othersSelfHarm}
        optional
        options={selfHarm}
      />
    </>
  );
}

function countryOptions(language: Language): readonly Option[] {
  return [
    ...countryCodes.map((value) => ({ value, label: countryLabels[value][language] })),
    { value: otherCountry, label: otherCountryLabel[language] },
    { value: untoldCountry, label: untoldCountryLabel[language] },
  ];
}

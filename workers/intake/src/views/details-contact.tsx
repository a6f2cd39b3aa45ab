import { contactWatcherLabels, contactWayLabels } from "@sanad/locale/labels/contact";
import { details } from "@sanad/locale/pages/details";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { FormView } from "./field.tsx";
import { optionsOf, Radios, TextInput } from "./fields.tsx";

/** A safe way back. Nobody is written to unless they ask for it. */
export function DetailsContact({ form }: { readonly form: FormView }): JSX.Element {
  const { language } = form;
  const t = inLanguage(details, language);
  return (
    <>
      <Radios
        form={form}
        name="contact_way"
        label={t.contact}
        hint={t.contactHint}
        chosen="none"
        options={optionsOf(contactWayLabels, language)}
      />
      <TextInput form={form} name="contact_address" label={t.address} hint={t.addressHint} optional />
      <TextInput form={form} name="contact_hours" label={t.hours} hint={t.hoursHint} optional />
      <Radios
        form={form}
        name="contact_watcher"
        label={t.watcher}
        optional
        options={optionsOf(contactWatcherLabels, language)}
      />
    </>
  );
}

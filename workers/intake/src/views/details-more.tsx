import type { FormField } from "@sanad/domain/form";
import { demandLabels } from "@sanad/locale/labels/demands";
import { helpLabels } from "@sanad/locale/labels/help";
import { collectedLabels, paidLabels, paymentRouteLabels } from "@sanad/locale/labels/payment";
import { platformLabels } from "@sanad/locale/labels/platforms";
import { relationLabels } from "@sanad/locale/labels/relations";
import { publishedLabels } from "@sanad/locale/labels/situation";
import { threatLabels } from "@sanad/locale/labels/threats";
import { details } from "@sanad/locale/pages/details";
import { inLanguage, type Text } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { type FormView, typed } from "./field.tsx";
import { Checks, type Option, optionsOf, Radios, Select, TextInput } from "./fields.tsx";

const fields: readonly FormField[] = [
  "threats",
  "platforms",
  "account",
  "demands",
  "paid",
  "route",
  "collected",
  "amount",
  "published",
  "relation",
  "family_fear",
  "help",
];

/** Everything else, folded: open when something in it was typed or is wrong. */
export function DetailsMore({ form }: { readonly form: FormView }): JSX.Element {
  const { language } = form;
  const t = inLanguage(details, language);
  const open = fields.some((name) => form.errors[name] !== undefined || typed(form.values, name) !== "");
  return (
    <details open={open}>
      <summary>{t.more}</summary>
      <Checks
        form={form}
        name="threats"
        label={t.threats}
        options={listed(threatLabels, form, ["unknown"])}
      />
      <Checks
        form={form}
        name="platforms"
        label={t.platforms}
        options={listed(platformLabels, form, ["unknown"])}
      />
      <TextInput form={form} name="account" label={t.account} />
      <Checks
        form={form}
        name="demands"
        label={t.demands}
        options={listed(demandLabels, form, ["unknown"])}
      />
      <Money form={form} />
      <Radios
        form={form}
        name="published"
        label={t.published}
        options={optionsOf(publishedLabels, language)}
      />
      <Select
        form={form}
        name="relation"
        label={t.relation}
        empty={t.choose}
        options={optionsOf(relationLabels, language)}
      />
      <Radios
        form={form}
        name="family_fear"
        label={t.familyFear}
        options={[
          { value: "yes", label: t.yes },
          { value: "no", label: t.no },
        ]}
      />
      <Checks
        form={form}
        name="help"
        label={t.help}
        options={listed(helpLabels, form, ["unknown", "family_mediation"])}
      />
    </details>
  );
}

function Money({ form }: { readonly form: FormView }): JSX.Element {
  const { language } = form;
  const t = inLanguage(details, language);
  return (
    <>
      <Radios form={form} name="paid" label={t.paid} options={optionsOf(paidLabels, language)} />
      <Radios
        form={form}
        name="collected"
        label={t.collected}
        hint={t.collectedHint}
        options={optionsOf(collectedLabels, language)}
      />
      <Select
        form={form}
        name="route"
        label={t.route}
        empty={t.choose}
        options={optionsOf(paymentRouteLabels, language)}
      />
      <TextInput form={form} name="amount" label={t.amount} hint={t.amountHint} />
    </>
  );
}

/**
 * Not every code is offered: ticking nothing already says "I do not know", and mediation with a family is dangerous
 * where family, an ex or violence is part of it, which a page without scripts cannot know.
 */
function listed(
  labels: Readonly<Record<string, Text>>,
  form: FormView,
  withheld: readonly string[],
): readonly Option[] {
  return optionsOf(labels, form.language).filter((option) => !withheld.includes(option.value));
}

import type { CenterId } from "@sanad/domain/center";
import type { Language } from "@sanad/domain/vocabulary";
import { Page, pathIn } from "@sanad/http/page";
import { centerLabels } from "@sanad/locale/labels/centers";
import { contactPage } from "@sanad/locale/pages/contact";
import { inLanguage, type Text } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";

/** Where a center can be reached, as its deployment configures it; empty texts are as good as none. */
export interface CenterContact {
  readonly center: CenterId;
  readonly telephone: string;
  readonly hours: Text;
}

interface ContactProps {
  readonly language: Language;
  readonly contacts: readonly CenterContact[];
}

export function ContactPage({ language, contacts }: ContactProps): JSX.Element {
  const t = inLanguage(contactPage, language);
  const published = contacts.filter((contact) => contact.telephone !== "");
  return (
    <Page language={language} title={t.title} here="/contact">
      <h1>{t.heading}</h1>
      {published.length === 0 ? <p class="card">{t.none}</p> : null}
      <p>
        <a class="go" href={pathIn(language, "/report")}>
          {t.write}
        </a>
      </p>
      {published.map((contact) => (
        <section class="card">
          <h2>{centerLabels[contact.center][language]}</h2>
          <dl>
            <dt>{t.telephone}</dt>
            <dd>
              <a href={`tel:${contact.telephone.replace(/[^+\d]/g, "")}`}>
                <bdi dir="ltr">{contact.telephone}</bdi>
              </a>
            </dd>
            <dt>{t.hours}</dt>
            <dd>{contact.hours[language] === "" ? t.hoursUnknown : contact.hours[language]}</dd>
          </dl>
        </section>
      ))}
      {published.length === 0 ? null : <p>{t.caution}</p>}
      <p class="alert">{t.danger}</p>
    </Page>
  );
}

import { workTexts } from "@sanad/locale/console/case-work";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import { TextInput } from "../views/inputs.tsx";
import { Reference } from "../views/reference.tsx";
import { Section } from "../views/section.tsx";
import { Stranger } from "../views/stranger.tsx";
import type { CaseShown } from "./case-view.tsx";
import { errorOf } from "./form-parts.ts";

/** Cases of the same person, and to whom this one is closed. */
export function Links(shown: CaseShown): JSX.Element | null {
  const { page, reader, mayDo, returned } = shown;
  const t = inLanguage(workTexts, reader.language);
  const here = `/cases/${page.case.id}`;
  const { links } = page.context;
  if (links.length === 0 && !mayDo("case-work")) return null;
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t.links}</h2>
      <ul>
        {links.map((link) => (
          <li>
            <a href={`/cases/${link.case}`}>
              <Reference reference={link.reference} />
            </a>{" "}
            {mayDo("case-work") ? (
              <form method="post" action={`${here}/links/${link.id}/undo`} class="inline">
                <button class="quiet">{t.unlink}</button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayDo("case-work") ? (
        <Section title={t.link} open={errorOf(returned, "link") !== undefined}>
          <form method="post" action={`${here}/links`}>
            <TextInput
              language={reader.language}
              name="link"
              label={t.linkReference}
              value={returned?.typed.text("link") ?? ""}
              error={errorOf(returned, "link")}
              maxlength={20}
              ltr
            />
            <Button>{t.link}</Button>
          </form>
        </Section>
      ) : null}
      <ClosedTo {...shown} />
    </section>
  );
}

function ClosedTo({ page, reader, colleagues, mayDo }: CaseShown): JSX.Element | null {
  const t = inLanguage(workTexts, reader.language);
  const marked = page.context.conflicts.filter(({ member }) => colleagues.has(member));
  if (marked.length === 0) return null;
  return (
    <>
      <h3>{t.closedTo}</h3>
      <ul>
        {marked.map(({ member }) => (
          <li>
            <Stranger text={colleagues.get(member)?.name ?? "–"} />{" "}
            {mayDo("conflict-lift") ? (
              <form method="post" action={`/cases/${page.case.id}/conflict/${member}/lift`} class="inline">
                <button class="quiet">{t.lift}</button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

import type { CenterId } from "@sanad/domain/center";
import { may, type Role } from "@sanad/domain/role";
import type { Language } from "@sanad/domain/vocabulary";
import { alarmOf } from "@sanad/locale/console/lists";
import { consoleShell } from "@sanad/locale/console/shell";
import { centerLabels } from "@sanad/locale/labels/centers";
import { roleLabels } from "@sanad/locale/labels/roles";
import { fill } from "@sanad/locale/text";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Brand } from "./brand.tsx";
import { Document } from "./document.tsx";
import { Icon } from "./icon.tsx";
import { LanguageLinks } from "./language-links.tsx";
import { Navigation, type NavigationProps, placePaths } from "./navigation.tsx";
import { Stranger } from "./stranger.tsx";

/** The member whose session this is. */
export interface ShellMember {
  readonly name: string;
  readonly role: Role;
  readonly center: CenterId;
  /** every center that the member belongs to */
  readonly centers: readonly CenterId[];
}

interface ConsolePageProps extends Omit<NavigationProps, "role"> {
  /** stands in the browser's history: never a word of a case */
  readonly title: string;
  /** path and query of this page, for the links that change its language */
  readonly here: string;
  readonly member: ShellMember;
  /** immediate cases that nobody has seen yet */
  readonly alarms?: number;
  readonly head?: Child;
  readonly children: Child;
}

/** The shell of every page of a signed-in member. */
export function ConsolePage(props: ConsolePageProps): JSX.Element {
  const { language, title, here, member, alarms = 0, head, children } = props;
  return (
    <Document language={language} title={title} head={head}>
      <header class="bar">
        <Brand language={language} />
        <span class="center">{centerLabels[member.center][language]}</span>
        {may(member.role, "search") ? <Search language={language} /> : null}
        <LanguageLinks language={language} here={here} />
        <Account language={language} member={member} />
      </header>
      <div class="frame">
        <details class="menu">
          <summary>
            <Icon name="menu" /> {consoleShell.menu[language]}
          </summary>
          <Navigation {...props} role={member.role} />
        </details>
        <aside class="side">
          <Navigation {...props} role={member.role} />
        </aside>
        <main id="main" tabindex={-1}>
          {alarms === 0 ? null : (
            <p class="alarm" role="status">
              <Icon name="alert" /> <a href={placePaths.open}>{alarmOf(alarms, language)}</a>
            </p>
          )}
          {children}
        </main>
      </div>
    </Document>
  );
}

/** Sent in a body: whatever is typed into a search field may name a person, and an address is kept by browsers and proxies. */
function Search({ language }: { readonly language: Language }): JSX.Element {
  return (
    <search class="find">
      <form method="post" action="/search">
        <label class="apart" for="q">
          {consoleShell.search[language]}
        </label>
        <input
          id="q"
          name="words"
          type="search"
          placeholder={consoleShell.search[language]}
          maxlength={40}
          autocomplete="off"
          spellcheck={false}
        />
        <button class="quiet">{consoleShell.searchGo[language]}</button>
      </form>
    </search>
  );
}

function Account({
  language,
  member,
}: {
  readonly language: Language;
  readonly member: ShellMember;
}): JSX.Element {
  const others = member.centers.filter((center) => center !== member.center);
  return (
    <details class="account">
      <summary>
        <Icon name="person" />
        <span class="who">
          <Stranger text={member.name} />
        </span>
      </summary>
      <div class="panel">
        <p class="soft">{roleLabels[member.role][language]}</p>
        <a href="/account">{consoleShell.sessions[language]}</a>
        {others.map((center) => (
          <form method="post" action="/account/center">
            <input type="hidden" name="center" value={center} />
            <button class="quiet">
              {fill(consoleShell.toCenter[language], { center: centerLabels[center][language] })}
            </button>
          </form>
        ))}
        <form method="post" action="/sign-out">
          <button class="quiet">{consoleShell.signOut[language]}</button>
        </form>
      </div>
    </details>
  );
}

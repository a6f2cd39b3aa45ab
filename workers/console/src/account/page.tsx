import type { PasskeyDesk } from "@sanad/casework/desk/passkey-desk";
import { isFresh } from "@sanad/casework/desk/fresh";
import { sessionIdle } from "@sanad/domain/session-time";
import type { Language } from "@sanad/domain/vocabulary";
import { type AccountDone, accountDone, accountTexts } from "@sanad/locale/console/account";
import { memberTexts } from "@sanad/locale/console/members";
import { ownCredentials } from "@sanad/store/credentials";
import { ownSessions } from "@sanad/store/sessions";
import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import { remembersCard } from "../card-cookie.ts";
import { type App, deskOf } from "../context.ts";
import { languageIn } from "../language.ts";
import { shellMember } from "../shell-member.ts";
import { ErrorSummary, type FormProblem } from "../views/error-summary.tsx";
import type { Reader } from "../views/moment.tsx";
import { ConsolePage, type ShellMember } from "../views/shell.tsx";
import { ChangePassword, NewCard, NewPasskey, ThisDevice } from "./forms.tsx";
import { type OwnKey, OwnKeys, type OwnSession, OwnSessions } from "./lists.tsx";

/** Both centers are in Morocco. */
const ZONE = "Africa/Casablanca";

interface AccountProps {
  readonly reader: Reader;
  readonly member: ShellMember;
  readonly sessions: readonly OwnSession[];
  readonly keys: readonly OwnKey[];
  /** the row of this session */
  readonly here: Uint8Array;
  /** whether keys may be added and removed now */
  readonly fresh: boolean;
  readonly remembers: boolean;
  readonly done: AccountDone | null;
  readonly problems: readonly FormProblem[];
}

/** The account page as it stands, with what went wrong or was done. */
export async function accountPage(
  c: Context<App>,
  said: { readonly done?: AccountDone | null; readonly problems?: readonly FormProblem[] } = {},
): Promise<JSX.Element> {
  const desk: PasskeyDesk = deskOf(c.env, Date.now());
  const { signedIn } = c.var;
  const { viewer } = signedIn;
  const [member, sessions, keys] = await Promise.all([
    shellMember(desk, signedIn),
    ownSessions(desk.db, viewer, desk.now, sessionIdle),
    ownCredentials(desk.db, viewer),
  ]);
  return (
    <AccountPage
      reader={{ language: languageIn(c), zone: ZONE, now: desk.now }}
      member={member}
      sessions={sessions}
      keys={keys}
      here={viewer.session}
      fresh={isFresh(viewer, desk.now)}
      remembers={remembersCard(c)}
      done={said.done ?? null}
      problems={said.problems ?? []}
    />
  );
}

function AccountPage(props: AccountProps): JSX.Element {
  const { reader, member, fresh, done, problems } = props;
  const { language } = reader;
  return (
    <ConsolePage
      language={language}
      title={accountTexts.title[language]}
      here="/account"
      member={member}
      place={null}
      counts={{}}
    >
      <h1>{accountTexts.title[language]}</h1>
      {done === null ? null : (
        <p class="banner" role="status">
          {accountDone[done][language]}
        </p>
      )}
      <ErrorSummary language={language} problems={problems} />
      <OwnSessions reader={reader} sessions={props.sessions} here={props.here} />
      <OwnKeys reader={reader} keys={props.keys} fresh={fresh} />
      <p>
        <a href="/account/code">{memberTexts.myCode[language]}</a>
      </p>
      <Changes language={language} fresh={fresh} remembers={props.remembers} problems={problems} />
    </ConsolePage>
  );
}

function Changes(props: {
  readonly language: Language;
  readonly fresh: boolean;
  readonly remembers: boolean;
  readonly problems: readonly FormProblem[];
}): JSX.Element {
  const { language, fresh, remembers } = props;
  return (
    <>
      {fresh ? <NewPasskey language={language} /> : null}
      {fresh ? <NewCard {...props} /> : null}
      <ChangePassword {...props} />
      {remembers ? <ThisDevice language={language} /> : null}
    </>
  );
}

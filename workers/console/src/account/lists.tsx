import { hex, sameBytes } from "@sanad/domain/bytes";
import { accountTexts } from "@sanad/locale/console/account";
import { centerLabels } from "@sanad/locale/labels/centers";
import { inLanguage } from "@sanad/locale/text";
import type { ownCredentials } from "@sanad/store/credentials";
import type { ownSessions } from "@sanad/store/sessions";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button, ButtonLink } from "../views/button.tsx";
import { Moment, type Reader } from "../views/moment.tsx";
import { Stranger } from "../views/stranger.tsx";

export type OwnSession = Awaited<ReturnType<typeof ownSessions>>[number];
export type OwnKey = Awaited<ReturnType<typeof ownCredentials>>[number];

interface SessionsProps {
  readonly reader: Reader;
  readonly sessions: readonly OwnSession[];
  readonly here: Uint8Array;
}

export function OwnSessions({ reader, sessions, here }: SessionsProps): JSX.Element {
  const t = inLanguage(accountTexts, reader.language);
  return (
    <section class="own" aria-labelledby="sessions">
      <h2 id="sessions">{t.sessions}</h2>
      <p class="soft">{t.sessionsHint}</p>
      <ul>
        {sessions.map((session) => (
          <SessionLine reader={reader} session={session} isThis={sameBytes(session.id, here)} />
        ))}
      </ul>
      {sessions.length < 2 ? null : (
        <form method="post" action="/account/sessions/end">
          <Button look="quiet" name="session" value="others">
            {t.endOthers}
          </Button>
        </form>
      )}
    </section>
  );
}

function SessionLine({
  reader,
  session,
  isThis,
}: {
  readonly reader: Reader;
  readonly session: OwnSession;
  readonly isThis: boolean;
}): JSX.Element {
  const t = inLanguage(accountTexts, reader.language);
  return (
    <li>
      <div>
        <strong>
          <Stranger text={session.label} />
        </strong>{" "}
        {isThis ? <span class="mark ours">{t.thisOne}</span> : null}
        <p class="soft">
          {centerLabels[session.center][reader.language]} · {t.begun}{" "}
          <Moment at={session.createdAt} reader={reader} /> · {t.seen}{" "}
          <Moment at={session.seenAt} reader={reader} />
        </p>
      </div>
      {isThis ? null : (
        <form method="post" action="/account/sessions/end">
          <Button look="quiet" name="session" value={hex(session.id)}>
            {t.end}
          </Button>
        </form>
      )}
    </li>
  );
}

interface KeysProps {
  readonly reader: Reader;
  readonly keys: readonly OwnKey[];
  readonly fresh: boolean;
}

export function OwnKeys({ reader, keys, fresh }: KeysProps): JSX.Element {
  const t = inLanguage(accountTexts, reader.language);
  return (
    <section class="own" aria-labelledby="keys">
      <h2 id="keys">{t.keys}</h2>
      <ul>
        {keys.map((key) => (
          <KeyLine reader={reader} own={key} removable={fresh && keys.length > 1} />
        ))}
      </ul>
      {fresh ? null : (
        <p>
          {t.again} <ButtonLink href="/sign-in">{t.signInAgain}</ButtonLink>
        </p>
      )}
    </section>
  );
}

function KeyLine({
  reader,
  own,
  removable,
}: {
  readonly reader: Reader;
  readonly own: OwnKey;
  readonly removable: boolean;
}): JSX.Element {
  const t = inLanguage(accountTexts, reader.language);
  return (
    <li>
      <div>
        <strong>{t[own.kind]}</strong>
        <p class="soft">
          {t.added} <Moment at={own.createdAt} reader={reader} /> ·{" "}
          {own.usedAt === null ? (
            t.never
          ) : (
            <>
              {t.seen} <Moment at={own.usedAt} reader={reader} />
            </>
          )}
        </p>
      </div>
      {removable ? (
        <form method="post" action="/account/keys/remove">
          <Button look="quiet" name="key" value={own.id}>
            {t.remove}
          </Button>
        </form>
      ) : null}
    </li>
  );
}

import type { Invitation } from "@sanad/casework/desk/make-invitation";
import { memberTexts } from "@sanad/locale/console/members";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { ButtonLink } from "../views/button.tsx";
import { Moment, type Reader } from "../views/moment.tsx";

/** An invitation, shown once: two halves for two ways. */
export function InvitedPage({
  publicUrl,
  invitation,
  reader,
}: {
  readonly publicUrl: string;
  readonly invitation: Invitation;
  readonly reader: Reader;
}): JSX.Element {
  const t = inLanguage(memberTexts, reader.language);
  return (
    <>
      <h1>{t.invited}</h1>
      <p>{t.invitedWhy}</p>
      <dl class="facts">
        <div>
          <dt>{t.link}</dt>
          <dd>
            <bdi class="mono" dir="ltr" id="link">{`${publicUrl}/join/${invitation.token}`}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t.joinCode}</dt>
          <dd>
            <bdi class="mono" dir="ltr" id="code">
              {invitation.code.replace(/(\d{4})(?=\d)/g, "$1 ")}
            </bdi>
          </dd>
        </div>
        <div>
          <dt>{t.until}</dt>
          <dd>
            <Moment at={invitation.expiresAt} reader={reader} />
          </dd>
        </div>
      </dl>
      <p class="actions">
        <ButtonLink href="/members">{t.back}</ButtonLink>
      </p>
    </>
  );
}

import { colleaguesOf } from "@sanad/casework/desk/colleagues";
import { weekOf } from "@sanad/domain/week";
import { evidenceTexts } from "@sanad/locale/console/evidence";
import { inLanguage } from "@sanad/locale/text";
import { centerExposures } from "@sanad/store/exposures";
import { Hono } from "hono";
import { type App, deskOf } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { Moment } from "../views/moment.tsx";
import { Stranger } from "../views/stranger.tsx";

/** Weeks that the president sees, this one included. Milliseconds. */
const SINCE = 7 * 7 * 86_400_000;

/** Who looked at how much, so that a center notices who carries too much. */
export const exposures = new Hono<App>().get("/exposures", permit("access-log"), async (c) => {
  const desk = deskOf(c.env, Date.now());
  const { signedIn } = c.var;
  const reader = readerOf(c, desk);
  const t = inLanguage(evidenceTexts, reader.language);
  const names = await colleaguesOf(desk, signedIn);
  const rows = await centerExposures(desk.db, signedIn.viewer, weekOf(desk.now) - SINCE);
  return memberPage(
    c,
    desk,
    { title: t.exposures, place: "exposures" },
    <>
      <h1>{t.exposures}</h1>
      <p>{t.exposuresWhy}</p>
      {rows.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">{t.week}</th>
              <th scope="col">{t.member}</th>
              <th scope="col">{t.shown}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ member, week, shown }) => (
              <tr>
                <td>
                  <Moment at={week} reader={{ ...reader, zone: "UTC" }} />
                </td>
                <td>
                  <Stranger text={names.get(member)?.name ?? t.unnamed} />
                </td>
                <td>{shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>,
    names,
  );
});

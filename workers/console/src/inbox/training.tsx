import { makeTrainingCases, wipeTrainingCases } from "@sanad/casework/desk/training-cases";
import { trainingTexts } from "@sanad/locale/console/training";
import { trainingReports } from "@sanad/locale/console/training-cases";
import { inLanguage } from "@sanad/locale/text";
import { Hono } from "hono";
import { deskOf, type App } from "../context.ts";
import { languageIn } from "../language.ts";
import { memberPage } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { Confirm } from "../views/confirm.tsx";
import { placePaths } from "../views/navigation.tsx";

/** Cases to practise on: made and wiped from their own list. */
export const training = new Hono<App>()
  .post("/training/make", permit("case-work"), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const made = await makeTrainingCases(desk, c.var.signedIn, trainingReports(languageIn(c)));
    return c.redirect(made ? placePaths.training : `${placePaths.training}&said=full`, 303);
  })
  .get("/training/wipe", permit("case-work"), (c) => {
    const language = languageIn(c);
    const t = inLanguage(trainingTexts, language);
    return memberPage(
      c,
      deskOf(c.env, Date.now()),
      { title: t.wipe, place: "training" },
      <Confirm
        language={language}
        action="/training/wipe"
        title={t.wipe}
        deed={t.wipe}
        back={placePaths.training}
      >
        <p>{t.wipeWhat}</p>
      </Confirm>,
    );
  })
  .post("/training/wipe", permit("case-work"), async (c) => {
    await wipeTrainingCases(deskOf(c.env, Date.now()), c.var.signedIn);
    return c.redirect(placePaths.training, 303);
  });

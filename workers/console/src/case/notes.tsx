import { colleaguesOf } from "@sanad/casework/desk/colleagues";
import { addTask, writeNote } from "@sanad/casework/desk/write-note";
import { isId, type MemberId } from "@sanad/domain/id";
import { workTexts } from "@sanad/locale/console/case-work";
import { endTask } from "@sanad/store/task-rows";
import { Hono } from "hono";
import { z } from "zod";
import type { App } from "../context.ts";
import { readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { momentIn } from "./form-parts.ts";
import { longestText, Typed } from "./form-values.ts";
import { caseHref, notHere, withCase } from "./opened.tsx";
import { giveBack } from "./show-case.tsx";

const noteText = z.string().min(1).max(longestText);
const taskText = z.string().min(1).max(2000);

/** Notes and tasks, of this center alone. They only add, so nobody's words are in anybody's way. */
export const notes = new Hono<App>()
  .post("/cases/:id/notes", permit("note"), (c) =>
    withCase(c, async (desk, opened) => {
      const typed = Typed.of(await c.req.formData());
      const note = noteText.safeParse(typed.text("note"));
      if (!note.success) {
        const { language } = readerOf(c, desk);
        const wrong = typed.text("note") === "" ? workTexts.needsText : workTexts.tooLong;
        return giveBack(c, desk, opened, typed, { field: "note", text: wrong[language] });
      }
      await writeNote(desk, c.var.signedIn, opened, note.data);
      return c.redirect(caseHref(opened), 303);
    }),
  )
  .post("/cases/:id/tasks", permit("note"), (c) =>
    withCase(c, async (desk, opened) => {
      const typed = Typed.of(await c.req.formData());
      const { language, zone } = readerOf(c, desk);
      const text = taskText.safeParse(typed.text("task"));
      const dueAt = momentIn(typed.text("task_due"), zone);
      const wanted = typed.text("task_for");
      const known = await colleaguesOf(desk, c.var.signedIn);
      const assignee: MemberId | null = isId("member", wanted) ? wanted : null;
      const isWrong = wanted !== "" && (assignee === null || known.get(assignee)?.active !== true);
      const problem = !text.success
        ? { field: "task", text: workTexts.needsText[language] }
        : dueAt === null
          ? { field: "task_due", text: workTexts.needsMoment[language] }
          : { field: "task_for", text: workTexts.choose[language] };
      if (!text.success || dueAt === null || isWrong) return giveBack(c, desk, opened, typed, problem);
      await addTask(desk, c.var.signedIn, opened, { text: text.data, dueAt, assignee });
      return c.redirect(caseHref(opened), 303);
    }),
  )
  .post("/cases/:id/tasks/:task/done", permit("note"), (c) =>
    withCase(c, async (desk, opened) => {
      const task = c.req.param("task");
      const { viewer } = c.var.signedIn;
      const ended = isId("task", task) && (await endTask(desk.db, viewer, opened.case, task, desk.now));
      return ended ? c.redirect(caseHref(opened), 303) : notHere(c);
    }),
  );

import { workTexts } from "@sanad/locale/console/case-work";
import { timelineTexts } from "@sanad/locale/console/timeline";
import { isolate } from "@sanad/locale/isolate";
import { fill, inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import { Select, TextInput } from "../views/inputs.tsx";
import { Countdown } from "../views/moment.tsx";
import { Section } from "../views/section.tsx";
import { Stranger, withoutDeceit } from "../views/stranger.tsx";
import type { CaseShown } from "./case-view.tsx";
import { errorOf, memberOptions } from "./form-parts.ts";

/** What is to be done for a case, and by when. */
export function Tasks(shown: CaseShown): JSX.Element {
  const { page, reader, colleagues, mayDo } = shown;
  const t = inLanguage(workTexts, reader.language);
  const here = `/cases/${page.case.id}/tasks`;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{t.tasks}</h2>
      {page.tasks.length === 0 ? <p class="soft">{t.noTasks}</p> : null}
      <ul>
        {page.tasks.map(({ task, text }) => (
          <li>
            <Stranger text={text ?? timelineTexts.damaged[reader.language]} />{" "}
            <span class="soft">
              <Countdown at={task.dueAt} reader={reader} />{" "}
              {task.assignee === null ? null : <Stranger text={colleagues.get(task.assignee)?.name ?? "–"} />}
            </span>
            {mayDo("note") ? (
              <form method="post" action={`${here}/${task.id}/done`} class="inline">
                <button
                  class="quiet"
                  aria-label={fill(t.doneNamed, { task: isolate(withoutDeceit(text ?? "")) })}
                >
                  {t.done}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayDo("note") ? <AddTask {...shown} /> : null}
    </section>
  );
}

function AddTask({ page, reader, colleagues, returned }: CaseShown): JSX.Element {
  const { language } = reader;
  const t = inLanguage(workTexts, language);
  const typed = returned?.typed;
  const open = ["task", "task_due", "task_for"].some((name) => errorOf(returned, name) !== undefined);
  return (
    <Section title={t.addTask} open={open}>
      <form method="post" action={`/cases/${page.case.id}/tasks`}>
        <TextInput
          language={language}
          name="task"
          label={t.task}
          value={typed?.text("task") ?? ""}
          error={errorOf(returned, "task")}
          maxlength={2000}
        />
        <TextInput
          language={language}
          name="task_due"
          label={t.taskDue}
          type="datetime-local"
          value={typed?.text("task_due") ?? ""}
          error={errorOf(returned, "task_due")}
        />
        <Select
          language={language}
          name="task_for"
          label={t.taskFor}
          optional
          options={[{ value: "", label: t.nobody }, ...memberOptions(colleagues)]}
          chosen={typed?.text("task_for") ?? ""}
          error={errorOf(returned, "task_for")}
        />
        <Button>{t.addTask}</Button>
      </form>
    </Section>
  );
}

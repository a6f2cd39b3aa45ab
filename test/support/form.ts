import { hiddenFields } from "@sanad/dev/demo-form";

/** Answers to step one that lead to an ordinary report. */
const first = { reporter: "victim", danger: "no", age: "25_34", agree: "yes" };
const second = { story: "قصة", deadline: "none", country: "MA", contact_way: "none" };

export interface FormParts {
  readonly first?: Readonly<Record<string, string>>;
  readonly second?: Readonly<Record<string, string | readonly string[]>>;
  readonly files?: readonly { readonly name: string; readonly content: Blob }[];
}

/** Walks the two steps as a browser without JavaScript does, up to the form that is ready to be sent. */
export async function fillForm(intake: string, parts: FormParts = {}, language = "ar"): Promise<FormData> {
  const start = await (await fetch(`${intake}/report?lang=${language}`)).text();
  const one = new URLSearchParams([...hiddenFields(start), ...Object.entries({ ...first, ...parts.first })]);
  const details = await fetch(`${intake}/report/details?lang=${language}`, { method: "POST", body: one });
  const form = new FormData();
  for (const [name, value] of hiddenFields(await details.text())) form.append(name, value);
  for (const [name, values] of Object.entries({ ...second, ...parts.second })) {
    for (const value of [values].flat()) form.append(name, value);
  }
  for (const { name, content } of parts.files ?? []) form.append("files", content, name);
  return form;
}

export async function postForm(intake: string, form: FormData, language = "ar"): Promise<Response> {
  return fetch(`${intake}/report?lang=${language}`, { method: "POST", body: form });
}

/** The receipt on an answer page: six groups of four digits. */
export function receiptIn(html: string): string | null {
  return /(?:\d{4}\s+){5}\d{4}/.exec(html.replace(/<[^>]+>/g, " "))?.[0].replace(/\s/g, "") ?? null;
}

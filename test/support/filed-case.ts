import type { System } from "@sanad/dev/system";
import { type FormParts, fillForm, postForm, receiptIn } from "./form.ts";
import { rowsOf } from "./system.ts";

/** A report that came by the real form. */
export interface FiledCase {
  readonly id: string;
  readonly reference: string;
  readonly receipt: string;
}

/** Files a report by the form as a browser does. @throws Error when it is not taken */
export async function filedCase(system: System, parts: FormParts = {}): Promise<FiledCase> {
  const before = new Set((await rowsOf(system, "cases")).map((row) => row["id"]));
  const answer = await postForm(system.urls.intake, await fillForm(system.urls.intake, parts));
  const receipt = receiptIn(await answer.text());
  const row = (await rowsOf(system, "cases")).find(({ id }) => !before.has(id));
  if (receipt === null || row === undefined) throw new Error(`the form was answered with ${answer.status}`);
  return { id: String(row["id"]), reference: String(row["reference"]), receipt };
}

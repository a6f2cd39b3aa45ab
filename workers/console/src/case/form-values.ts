import type { FormProblem } from "../views/error-summary.tsx";

/** What was typed into a form, by field, to show it again. It holds words. */
export class Typed {
  readonly #fields: ReadonlyMap<string, readonly string[]>;

  constructor(fields: ReadonlyMap<string, readonly string[]>) {
    this.#fields = fields;
  }

  /** The texts of a form; files are not for those that use this. */
  static of(form: FormData): Typed {
    const fields = new Map<string, string[]>();
    for (const [name, value] of form) {
      if (typeof value === "string") fields.set(name, [...(fields.get(name) ?? []), value]);
    }
    return new Typed(fields);
  }

  /** The field as text, without white space around it; empty where there is none. */
  text(name: string): string {
    return (this.#fields.get(name)?.[0] ?? "").trim();
  }

  list(name: string): readonly string[] {
    return this.#fields.get(name) ?? [];
  }

  /** The revision of the row that the form was made from; -1, which no row has, where it does not say. */
  revision(): number {
    const text = this.text("revision");
    return /^\d{1,9}$/.test(text) ? Number(text) : -1;
  }

  /** When the form was made, UTC milliseconds. */
  seen(): number {
    const text = this.text("seen");
    return /^\d{1,15}$/.test(text) ? Number(text) : 0;
  }
}

/** A form that came back: what was typed, and what stands in the way. */
export interface Returned {
  readonly typed: Typed;
  readonly problems: readonly FormProblem[];
  /** what others changed meanwhile, as sentences */
  readonly meanwhile: readonly string[];
}

/** UTF-16 units of a text that a member writes; an entry takes 1 MiB of UTF-8. */
export const longestText = 100_000;

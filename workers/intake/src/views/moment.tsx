import type { JSX } from "hono/jsx/jsx-runtime";

/** When the form was first shown. It travels along, so that going back or mending a field takes no time from anybody. */
export function Moment({ moment }: { readonly moment: string | null }): JSX.Element | null {
  return moment === null ? null : <input type="hidden" name="moment" id="moment" value={moment} />;
}

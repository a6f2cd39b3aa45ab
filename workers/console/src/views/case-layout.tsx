import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";

/** A case: head, then what is read, with what must stay in sight beside it (on a phone: before it). */
export function CaseLayout({
  head,
  beside,
  children,
}: {
  readonly head: Child;
  readonly beside: Child;
  readonly children: Child;
}): JSX.Element {
  return (
    <article class="case">
      {head}
      <div class="beside">{beside}</div>
      <div class="reading">{children}</div>
    </article>
  );
}

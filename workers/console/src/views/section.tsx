import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";

/** A part that opens on demand. */
export function Section({
  title,
  open = false,
  children,
}: {
  readonly title: string;
  readonly open?: boolean;
  readonly children: Child;
}): JSX.Element {
  return (
    <details class="section" open={open}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}

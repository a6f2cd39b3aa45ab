import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";

/** `primary` once a form · `quiet` for the rest · `danger` for what cannot be taken back */
export type ButtonLook = "primary" | "quiet" | "danger";

/** Sends its form. @param name,value tell which of several buttons was pressed */
export function Button({
  look = "primary",
  name,
  value,
  children,
}: {
  readonly look?: ButtonLook;
  readonly name?: string;
  readonly value?: string;
  readonly children: Child;
}): JSX.Element {
  return (
    <button class={look} name={name} value={value}>
      {children}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({
  href,
  look = "quiet",
  children,
}: {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly children: Child;
}): JSX.Element {
  return (
    <a class={`button ${look}`} href={href}>
      {children}
    </a>
  );
}

import { raw } from "hono/html";
import type { JSX } from "hono/jsx/jsx-runtime";

/** @param source one of `consoleScripts`, as it stands there: the headers allow it by its hash */
export function Script({ source }: { readonly source: string }): JSX.Element {
  return <script>{raw(source)}</script>;
}

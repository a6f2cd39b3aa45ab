import type { Account } from "@sanad/dev/keys";
import type { System } from "@sanad/dev/system";
import { StaffBrowser } from "./member.ts";

/** What a president is shown once. */
export interface Invited {
  /** path of the link */
  readonly path: string;
  /** 16 digits with spaces */
  readonly code: string;
}

/** @throws Error for a page that shows no invitation */
export function invitedIn(html: string): Invited {
  const [, path] = /(\/join\/[\w-]{43})/.exec(html) ?? [];
  const [, code] = /id="code">\s*([\d ]{19})/.exec(html) ?? [];
  if (path === undefined || code === undefined) throw new Error("no invitation on that page");
  return { path, code };
}

/** The key card on the page of somebody who joins. @throws Error where there is none */
export function cardIn(html: string): string {
  const [, card] = /id="card">\s*([\d ]{29})/.exec(html) ?? [];
  if (card === undefined) throw new Error("no key card on that page");
  return card;
}

/** Takes up an invitation as somebody does who writes everything down. */
export async function join(
  system: System,
  { path, code }: Invited,
  password = "a phrase of many words",
): Promise<{ readonly browser: StaffBrowser; readonly account: Pick<Account, "card" | "password"> }> {
  const browser = new StaffBrowser(system);
  const card = cardIn(await (await browser.post(path, { code })).text());
  const groups = card.split(" ");
  const answer = await browser.post(`${path}/finish`, {
    code,
    "group-3": groups[2] ?? "",
    "group-6": groups[5] ?? "",
    password,
    again: password,
  });
  if (answer.status !== 200) throw new Error(`joining was answered with ${answer.status}`);
  return { browser, account: { card, password } };
}

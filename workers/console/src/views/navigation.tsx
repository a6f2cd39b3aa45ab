import { may, type Permission, type Role } from "@sanad/domain/role";
import type { Language } from "@sanad/domain/vocabulary";
import { consoleShell, navigationGroups, navigationLabels } from "@sanad/locale/console/shell";
import type { JSX } from "hono/jsx/jsx-runtime";

export type Place = keyof typeof navigationLabels;

/** Where each place is. */
export const placePaths = {
  enter: "/cases/new",
  open: "/cases",
  mine: "/cases?list=mine",
  unassigned: "/cases?list=unassigned",
  waiting: "/cases?list=waiting",
  new: "/cases?list=status&of=new",
  shared: "/cases?list=shared",
  status: "/cases?list=status",
  channel: "/cases?list=channel",
  country: "/cases?list=country",
  ended: "/cases?list=ended",
  training: "/cases?list=training",
  duty: "/duty",
  answers: "/answers",
  members: "/members",
  exposures: "/exposures",
  ledger: "/ledger",
} as const satisfies Record<Place, string>;

/** What each place asks for. */
const wanted = {
  enter: "case-work",
  open: "inbox",
  mine: "case-read",
  unassigned: "inbox",
  waiting: "inbox",
  new: "inbox",
  status: "inbox",
  channel: "inbox",
  country: "inbox",
  shared: "inbox",
  ended: "inbox",
  training: "inbox",
  duty: "duty",
  answers: "case-work",
  members: "members",
  exposures: "access-log",
  ledger: "access-log",
} as const satisfies Record<Place, Permission>;

const groups = [
  ["inbox", ["open", "waiting", "mine", "unassigned", "new", "shared", "enter"]],
  ["sorted", ["status", "channel", "country", "ended"]],
  ["center", ["duty", "answers", "members", "ledger", "exposures", "training"]],
] as const;

export interface NavigationProps {
  readonly language: Language;
  /** the place that this page belongs to; `null` for a page beside them, as a case */
  readonly place: Place | null;
  /** how many stand in a list, as `50+` where nobody counted further; a list without a number shows none */
  readonly counts: Readonly<Partial<Record<Place, number | string>>>;
  /** of the member: nobody is shown a place that is closed to them */
  readonly role: Role;
}

/** The inbox lists and the rooms of the center. */
export function Navigation({ language, place, counts, role }: NavigationProps): JSX.Element {
  return (
    <nav class="places" aria-label={consoleShell.menu[language]}>
      {groups.map(([group, members]) => {
        const shown = members.filter((one) => may(role, wanted[one]));
        return shown.length === 0 ? null : (
          <>
            <p class="group">{navigationGroups[group][language]}</p>
            <ul>
              {shown.map((one) => (
                <li>
                  <a href={placePaths[one]} aria-current={one === place ? "page" : undefined}>
                    <span>{navigationLabels[one][language]}</span>
                    {counts[one] === undefined ? null : (
                      <bdi class="count" dir="ltr">
                        {counts[one]}
                      </bdi>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </>
        );
      })}
    </nav>
  );
}

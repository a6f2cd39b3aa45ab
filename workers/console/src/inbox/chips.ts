import { channels, type Language, statuses } from "@sanad/domain/vocabulary";
import { lists } from "@sanad/locale/console/lists";
import { channelLabels } from "@sanad/locale/labels/situation";
import { countryName } from "@sanad/locale/labels/countries";
import { statusLabels } from "@sanad/locale/labels/statuses";
import type { CaseList } from "@sanad/store/case-lists";
import type { FilterChip } from "../views/case-list.tsx";
import { addressOf } from "./list-address.ts";

/**
 * The narrower lists beside one that is narrowed by a code; none beside the others.
 *
 * @param countries those of the open cases
 */
export function chipsBeside(
  list: CaseList,
  countries: readonly string[],
  language: Language,
): readonly FilterChip[] {
  switch (list.name) {
    case "status":
      return statuses.map((of) => chip({ name: "status", of }, statusLabels[of][language], list.of === of));
    case "channel":
      return channels.map((of) => chip({ name: "channel", of }, channelLabels[of][language], list.of === of));
    case "country":
      return [...countries, null].map((of) =>
        chip(
          { name: "country", of },
          of === null ? lists.unknownCountry[language] : countryName(of, language),
          list.of === of,
        ),
      );
    case "open":
    case "mine":
    case "unassigned":
    case "waiting":
    case "ended":
    case "shared":
    case "training":
      return [];
  }
}

function chip(list: CaseList, label: string, chosen: boolean): FilterChip {
  return { href: addressOf(list), label, chosen };
}

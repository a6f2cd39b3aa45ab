import { type CaseList, type ListPlace, plainLists } from "@sanad/store/case-lists";
import { channels, isOneOf, statuses } from "@sanad/domain/vocabulary";

/** How an address says that nobody knows the country. */
const nowhere = "unknown";

/** Address of a list, and of a page in it. It holds codes and one of our ids, never a word of a case. */
export function addressOf(list: CaseList, place: ListPlace | null = null): string {
  const query = new URLSearchParams({ list: list.name });
  if ("of" in list) query.set("of", list.of ?? nowhere);
  if (place !== null) query.set(place.side, place.sort);
  return `/cases?${query.toString()}`;
}

/** @returns the open cases where nothing is named; `null` for a list that is none */
export function listIn(query: URLSearchParams): CaseList | null {
  const name = query.get("list") ?? "open";
  const of = query.get("of");
  if (isOneOf(plainLists, name)) return { name };
  switch (name) {
    case "status":
      return of === null || isOneOf(statuses, of) ? { name, of: of ?? "new" } : null;
    case "channel":
      return of === null || isOneOf(channels, of) ? { name, of: of ?? "web" } : null;
    case "country":
      if (of === nowhere) return { name, of: null };
      return of === null || /^[A-Z]{2}$/.test(of) ? { name, of: of ?? "MA" } : null;
    default:
      return null;
  }
}

/** Where a page begins. What is no place begins at the beginning: it is a list's order, and no secret. */
export function placeIn(query: URLSearchParams): ListPlace | null {
  for (const side of ["after", "before"] as const) {
    const sort = query.get(side);
    if (sort !== null && /^U[0-4]\d{30}case_[a-z2-7]{26}$/.test(sort)) return { side, sort };
  }
  return null;
}

import type { CenterId } from "@sanad/domain/center";
import type { EntryAuthor } from "@sanad/domain/entry";
import type { MemberId } from "@sanad/domain/id";

/** The member who wrote down what a person told by telephone, at the door or over WhatsApp. */
export interface EnteredBy {
  readonly center: CenterId;
  readonly member: MemberId;
}

export function authorOf({ center, member }: EnteredBy): EntryAuthor {
  return `center:${center}/${member}`;
}

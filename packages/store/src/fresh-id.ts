import { type Id, type IdKind, makeId } from "@sanad/domain/id";

/** 128 random bits under the name of what they identify. */
export function freshId<K extends IdKind>(kind: K): Id<K> {
  return makeId(kind, crypto.getRandomValues(new Uint8Array(16)));
}

/** The two centers. `ma` is the Moroccan one, `intl` the International one. */
export const centerIds = ["ma", "intl"] as const;
export type CenterId = (typeof centerIds)[number];

export function otherCenter(center: CenterId): CenterId {
  return center === "ma" ? "intl" : "ma";
}

/** A center as its deployment configures it. Public keys come from here and never from a row. */
export interface Center {
  readonly id: CenterId;
  /** age hybrid recipient of the center identity, `age1pq1…` */
  readonly recipient: string;
  /** recipients of earlier center identities, for wraps made before a change of key */
  readonly previous: readonly string[];
}

import { type CenterId, otherCenter } from "./center.ts";

/** Which center leads, by the victim's country; data of the deployment, not code. */
export interface Routing {
  /** ISO 3166-1 alpha-2 -> center */
  readonly countries: Readonly<Record<string, CenterId>>;
  readonly otherwise: CenterId;
  /** for a report that does not tell its country */
  readonly unknown: CenterId;
}

export function leadCenter(routing: Routing, country: string | null): CenterId {
  if (country === null) return routing.unknown;
  return routing.countries[country] ?? routing.otherwise;
}

/**
 * A trace of the other center's country *proposes* that center to staff; it opens nothing.
 *
 * @param traces ISO countries of numbers and receivers of money that the report names
 */
export function proposedCenter(routing: Routing, lead: CenterId, traces: readonly string[]): CenterId | null {
  const other = otherCenter(lead);
  return traces.some((country) => routing.countries[country] === other) ? other : null;
}

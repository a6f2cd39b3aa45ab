import { centerIds, type CenterId, otherCenter } from "./center.ts";
import { DomainError } from "./error.ts";
import { isOneOf } from "./vocabulary.ts";

/** Which center leads, by the victim's country; data of the deployment, not code. */
export interface Routing {
  /** ISO 3166-1 alpha-2 -> center */
  readonly countries: Readonly<Record<string, CenterId>>;
  readonly otherwise: CenterId;
  /** for a report that does not tell its country */
  readonly unknown: CenterId;
}

/** @param text JSON `{countries, otherwise, unknown}`; @throws DomainError `misconfigured` */
export function parseRouting(text: string): Routing {
  const value: unknown = JSON.parse(text);
  if (!isRouting(value)) throw new DomainError("misconfigured", "ROUTING is not a routing table");
  return value;
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

function isRouting(value: unknown): value is Routing {
  if (typeof value !== "object" || value === null) return false;
  const { countries, otherwise, unknown } = value as Partial<Record<keyof Routing, unknown>>;
  return (
    isCenter(otherwise) &&
    isCenter(unknown) &&
    typeof countries === "object" &&
    countries !== null &&
    Object.values(countries).every(isCenter)
  );
}

function isCenter(value: unknown): value is CenterId {
  return typeof value === "string" && isOneOf(centerIds, value);
}

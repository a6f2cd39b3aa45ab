import { type Hotline, type HotlineKind, hotlines } from "./hotline-data.ts";

export type Audience = "minor" | "adult" | "unknown";

/**
 * The lines to show for a country, emergency first. Those for children are left out for an adult, and stand right
 * after the emergency lines for a child.
 *
 * @param country ISO 3166-1 alpha-2; any other value has none
 */
export function hotlinesFor(country: string | undefined, audience: Audience): readonly Hotline[] {
  const shown: readonly Hotline[] = hotlines.filter((line) => line.country === country && isShown(line));
  const order: readonly HotlineKind[] =
    audience === "minor"
      ? ["emergency", "children", "women", "police", "prosecution"]
      : ["emergency", "police", "prosecution", "women", "children"];
  const fitting = shown.filter((line) => line.kind !== "children" || audience !== "adult");
  return order.flatMap((kind) => fitting.filter((line) => line.kind === kind));
}

function isShown(line: Hotline): boolean {
  return (line.mark === "C2" || line.mark === "C") && line.unsure === undefined;
}

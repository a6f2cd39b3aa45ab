import type { EntryId } from "@sanad/domain/id";
import { newestEntries } from "@sanad/store/case-entries";
import { z } from "zod";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import { readEntries } from "./read-entries.ts";

/** What was said between the person and the centers, as far as an answer has to know it. */
export interface Said {
  readonly entry: EntryId;
  /** UTC milliseconds */
  readonly at: number;
  readonly from: "person" | "center";
  readonly text: string;
}

const words = z.object({ story: z.string().exactOptional(), text: z.string().exactOptional() });

/**
 * The last words of a case, the newest first.
 *
 * @param limit entries of `file` that are opened at most
 */
export async function lastSaid(desk: Desk, opened: OpenedCase, limit: number): Promise<readonly Said[]> {
  const rows = await newestEntries(desk.db, opened.case, ["file"], limit);
  return (await readEntries(desk, opened, rows)).flatMap((entry): Said[] => {
    if (entry.state !== "opened" || entry.header.kind === "facts") return [];
    // Only a holder of the compartment speaks for a center.
    const from = entry.header.kind === "reply" ? "center" : "person";
    if (from === "center" && !entry.verified) return [];
    const { story, text } = words.safeParse(entry.body).data ?? {};
    return [{ entry: entry.place.entry, at: entry.place.at, from, text: story ?? text ?? "" }];
  });
}

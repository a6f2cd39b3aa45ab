import type { SafeContact } from "@sanad/domain/report";
import { contactWatchers, contactWays, coverTopics, dayParts } from "@sanad/domain/vocabulary";
import { z } from "zod";
import type { ShapeOf } from "./shape-of.ts";

/** Longer than any form takes. UTF-16 units. */
const text = z.string().max(2000);

/** How the person may be reached, as it lies sealed. */
export const safeContactSchema = z.object({
  way: z.enum(contactWays),
  address: text.exactOptional(),
  hours: text.exactOptional(),
  dayPart: z.enum(dayParts).exactOptional(),
  watcher: z.enum(contactWatchers).exactOptional(),
  cover: z.enum(coverTopics).exactOptional(),
} satisfies ShapeOf<SafeContact>);

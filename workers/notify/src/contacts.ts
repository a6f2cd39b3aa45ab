import { isZone } from "@sanad/domain/zone";
import { z } from "zod";

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Where a center is told, as its deployment configures it. It is a secret: numbers and addresses are in it. */
export const contactsSchema = z.object({
  /** addresses for notices, digests and trouble */
  notices: z.array(z.string().regex(/^[^\s@]+@[^\s@]+$/)),
  /** who is paged, in this order, while the center has no roster of its own; E.164 */
  roster: z.array(z.object({ telephone: z.string().regex(/^\+[1-9]\d{6,14}$/) })),
  duty: z.object({
    zone: z.string().refine(isZone),
    /** ISO weekdays, Monday is 1 */
    days: z.array(z.int().min(1).max(7)).min(1),
    from: clockTime,
    to: clockTime,
  }),
});

export type Contacts = z.infer<typeof contactsSchema>;

import { env } from "cloudflare:workers";
import { refusals } from "@sanad/schema/refusals";
import { expect, it } from "vitest";
import { connect } from "./database.ts";
import { countRefusal } from "./refusals.ts";

const db = connect((env as unknown as { readonly DB: D1Database }).DB);
const hour = Date.UTC(2026, 10, 22, 9);

it("counts what is refused by clock hour and reason, and loses none of many at once", async () => {
  await db.delete(refusals);
  await Promise.all(Array.from({ length: 20 }, () => countRefusal(db, "sms-twilio-unsigned", hour + 5)));
  await countRefusal(db, "sms-twilio-unsigned", hour + 3_599_999);
  await countRefusal(db, "sms-twilio-unsigned", hour + 3_600_000);
  await countRefusal(db, "email-too-large", hour);
  const rows = await db.select().from(refusals).orderBy(refusals.hour, refusals.reason);
  expect(rows).toEqual([
    { hour, reason: "email-too-large", count: 1 },
    { hour, reason: "sms-twilio-unsigned", count: 21 },
    { hour: hour + 3_600_000, reason: "sms-twilio-unsigned", count: 1 },
  ]);
});

import { env } from "cloudflare:workers";
import { refusals } from "@sanad/schema/refusals";
import { beforeEach, describe, expect, it } from "vitest";
import { countAnswer } from "./answer-count.ts";
import { connect } from "./database.ts";

const db = connect((env as unknown as { readonly DB: D1Database }).DB);
const hour = Date.UTC(2026, 10, 22, 9);

beforeEach(async () => {
  await db.delete(refusals);
});

describe("the count of automatic answers", () => {
  it("gives each of many at once a number of its own", async () => {
    const counts = await Promise.all(Array.from({ length: 20 }, () => countAnswer(db, "sms", hour + 5)));
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it("begins anew each clock hour, and for each channel", async () => {
    await countAnswer(db, "sms", hour);
    expect(await countAnswer(db, "sms", hour + 3_599_999)).toBe(2);
    expect(await countAnswer(db, "sms", hour + 3_600_000)).toBe(1);
    expect(await countAnswer(db, "email", hour)).toBe(1);
  });
});

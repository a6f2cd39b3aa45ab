import { connect } from "@sanad/store/database";
import { Hono } from "hono";
import { expect, it, vi } from "vitest";
import { refuse } from "./refuse.ts";

/** Every call of it fails. */
const broken = connect({} as D1Database);

it("refuses all the same when it cannot be counted, and logs that without content", async () => {
  const logged = vi.spyOn(console, "log").mockReturnValue();
  const count = { worker: "console", db: broken, now: 0 } as const;
  const app = new Hono().post("/", (c) => refuse(c, count, "sign-in-unsigned", 401));
  const answer = await app.request("/", { method: "POST" });
  expect([answer.status, await answer.text()]).toEqual([401, ""]);
  expect(logged.mock.calls).toEqual([
    [JSON.stringify({ event: "count-failed", worker: "console", reason: "sign-in-unsigned" })],
  ]);
  logged.mockRestore();
});

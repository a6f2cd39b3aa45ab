import { describe, expect, it } from "vitest";
import { momentSigns, readMoment, stampMoment } from "./form-moment.ts";

const key = new Uint8Array(32).fill(7);
const shown = Date.UTC(2026, 10, 22, 9);
const signs = (stamp: string | undefined, after: number) => momentSigns(key, stamp, shown + after, 3000);

describe("the signed moment of a form", () => {
  it("says nothing of a person who took a few seconds, or days", async () => {
    const stamp = await stampMoment(key, shown);
    expect(await signs(stamp, 3000)).toEqual([]);
    expect(await signs(stamp, 30 * 86_400_000)).toEqual([]);
  });

  it("tells a form that came back an instant later", async () => {
    expect(await signs(await stampMoment(key, shown), 2999)).toEqual(["moment-young"]);
  });

  it("tells one that is missing from one that is not ours", async () => {
    expect(await signs(undefined, 60_000)).toEqual(["moment-missing"]);
    expect(await signs("", 60_000)).toEqual(["moment-forged"]);
    const other = await stampMoment(new Uint8Array(32).fill(8), shown);
    expect(await signs(other, 60_000)).toEqual(["moment-forged"]);
  });

  it("is refused with any of its characters changed", async () => {
    const stamp = await stampMoment(key, shown);
    expect(await readMoment(key, stamp)).toBe(shown);
    for (let at = 0; at < stamp.length; at += 1) {
      const other = stamp[at] === "a" ? "b" : "a";
      expect(await readMoment(key, stamp.slice(0, at) + other + stamp.slice(at + 1))).toBeNull();
    }
  });
});

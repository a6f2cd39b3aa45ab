import { describe, expect, it } from "vitest";
import { hotlinesFor } from "./hotlines.ts";

function ids(country: string | undefined, audience: "minor" | "adult" | "unknown"): readonly string[] {
  return hotlinesFor(country, audience).map((line) => line.id);
}

describe("hotlines", () => {
  it("leave out what no good source confirms, and what may no longer run", () => {
    expect(ids("MA", "minor")).not.toContain("ma_samu");
    expect(ids("MA", "minor")).not.toContain("ma_stop_silence");
    expect(ids("SA", "adult")).toEqual(["sa_regions", "sa_elsewhere"]);
    expect(ids("IQ", "adult")).toEqual(["iq_amin"]);
  });

  it("are none for a country without a confirmed line, and for no country", () => {
    expect(ids("YE", "minor")).toEqual([]);
    expect(ids("XX", "adult")).toEqual([]);
    expect(ids(undefined, "adult")).toEqual([]);
  });

  it("put the children's lines right after emergency for a child, and nowhere for an adult", () => {
    expect(ids("MA", "minor").slice(3, 5)).toEqual(["ma_onde", "ma_emc"]);
    expect(ids("MA", "adult")).not.toContain("ma_onde");
  });
});

import { describe, expect, it } from "vitest";
import { makeBearer, readBearer } from "./bearer.ts";
import { openCell, sealCell } from "./cell.ts";

describe("a bearer", () => {
  it("is read back to the same row and key", async () => {
    const made = await makeBearer();
    expect(await readBearer(made.value)).toEqual(made);
  });

  it("is refused in every other writing", async () => {
    const { value } = await makeBearer();
    for (const other of ["", value.slice(1), `${value}A`, `${value}=`, value.replace(/.$/, "*")])
      expect(await readBearer(other)).toBeNull();
    expect(await readBearer(`${"A".repeat(42)}B`)).toBeNull();
  });
});

describe("a cell", () => {
  it("opens with its key at its place only", async () => {
    const [one, other] = [await makeBearer(), await makeBearer()];
    const cell = await sealCell(one.key, "sessions/1", "سند");
    expect(await openCell(one.key, "sessions/1", cell)).toBe("سند");
    await expect(openCell(other.key, "sessions/1", cell)).rejects.toMatchObject({ reason: "damaged" });
    await expect(openCell(one.key, "sessions/2", cell)).rejects.toMatchObject({ reason: "damaged" });
    for (const index of [0, 1, 13, cell.length - 1]) {
      const bent = cell.map((byte, at) => (at === index ? byte ^ 1 : byte));
      await expect(openCell(one.key, "sessions/1", bent)).rejects.toMatchObject({ reason: "damaged" });
    }
  });

  it("tells its length in steps only, and never comes out the same twice", async () => {
    const { key } = await makeBearer();
    const cells = await Promise.all(["", "a", "b".repeat(127)].map((text) => sealCell(key, "p", text)));
    expect(new Set(cells.map((cell) => cell.length)).size).toBe(1);
    expect(await sealCell(key, "p", "a")).not.toEqual(cells[1]);
  });
});

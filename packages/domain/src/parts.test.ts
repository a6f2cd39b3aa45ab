import { describe, expect, it } from "vitest";
import { joinParts, PARTS_WAIT, type Piece } from "./parts.ts";

const MINUTE = 60_000;

function part(number: number, total: number, text: string, at = 0, ref = "7"): Piece {
  return { text, at, part: { ref, number, total } };
}

function texts(pieces: readonly Piece[], now = 100 * MINUTE) {
  return joinParts(pieces, now).map(({ text, missing, incomplete }) => [text, missing, incomplete ?? false]);
}

describe("parts of a text", () => {
  it("are joined in order, whenever they came", () => {
    const pieces = [part(3, 3, "ج", 1), part(1, 3, "أ", 2), part(2, 3, "ب", 3)];
    expect(texts(pieces)).toEqual([["أبج", [], false]]);
    expect(joinParts(pieces, 0)[0]?.pieces.map((piece) => piece.part?.number)).toEqual([1, 2, 3]);
  });

  it("that came twice count once", () => {
    expect(texts([part(1, 2, "أ"), part(1, 2, "أ", 1), part(2, 2, "ب", 2), part(2, 2, "ب", 3)])).toEqual([
      ["أب", [], false],
    ]);
  });

  it("that never came leave a mark, and are waited for ten minutes", () => {
    const pieces = [part(2, 5, "ب"), part(5, 5, "ه")];
    expect(texts(pieces, PARTS_WAIT - 1)).toEqual([["…ب…ه", [1, 3, 4], false]]);
    expect(texts(pieces, PARTS_WAIT)).toEqual([["…ب…ه", [1, 3, 4], true]]);
  });

  it("with the number of an earlier text belong to another after ten minutes", () => {
    const first = [part(1, 2, "أ"), part(2, 2, "ب")];
    const second = [part(1, 2, "ت", 60 * MINUTE), part(2, 2, "ث", 60 * MINUTE)];
    expect(texts([...first, ...second])).toEqual([
      ["أب", [], false],
      ["تث", [], false],
    ]);
    expect(texts([part(1, 2, "أ"), part(2, 2, "ب", PARTS_WAIT)])).toEqual([
      ["أ…", [2], true],
      ["…ب", [1], true],
    ]);
  });

  it("that say something else under the same number are another text", () => {
    expect(texts([part(1, 2, "أ"), part(1, 2, "ت", 1), part(2, 2, "ب", 2), part(2, 2, "ث", 3)])).toEqual([
      ["أب", [], false],
      ["تث", [], false],
    ]);
  });

  it("are kept apart by reference and by count", () => {
    expect(texts([part(1, 2, "أ"), part(2, 2, "ب", 0, "8"), part(2, 3, "ت")])).toHaveLength(3);
  });

  it("may be 255", () => {
    const pieces = Array.from({ length: 255 }, (_, index) =>
      part(255 - index, 255, `${255 - index};`, index),
    );
    const [joined, ...more] = joinParts(pieces, 0);
    expect(more).toEqual([]);
    expect(joined?.text).toBe(Array.from({ length: 255 }, (_, index) => `${index + 1};`).join(""));
  });

  it("that fit into no text are shown by themselves, between whole ones", () => {
    const whole = { text: "سلام", at: 5 };
    expect(texts([part(3, 2, "ج"), whole, part(0, 2, "د", 9)])).toEqual([
      ["ج", [], false],
      ["سلام", [], false],
      ["د", [], false],
    ]);
  });
});

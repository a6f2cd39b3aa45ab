import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base32 } from "./base32.ts";
import { isId, makeId } from "./id.ts";
import { makeReference, parseReference, showReference } from "./reference.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

describe("a reference", () => {
  it("is read back as it is said aloud, with the letters that are easily confused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (random) => {
        const reference = makeReference(random);
        expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{9}$/);
        const spoken = showReference(reference).toLowerCase().replaceAll("1", "l").replaceAll("0", "o");
        expect(parseReference(spoken)).toBe(reference);
      }),
    );
  });

  it("finds every wrong character and every swap of neighbours", () => {
    const reference = makeReference(Uint8Array.of(3, 31, 0, 17, 9, 22, 4, 28));
    for (let at = 0; at < 9; at += 1) {
      for (const wrong of alphabet) {
        const typed = reference.slice(0, at) + wrong + reference.slice(at + 1);
        if (typed !== reference) expect(parseReference(typed)).toBeNull();
      }
      const swapped =
        reference.slice(0, at) +
        reference.slice(at + 1, at + 2) +
        reference.slice(at, at + 1) +
        reference.slice(at + 2);
      if (swapped !== reference) expect(parseReference(swapped)).toBeNull();
    }
  });
});

describe("an id", () => {
  it("is base32 of 128 bits behind its kind", () => {
    const id = makeId("case", new Uint8Array(16).fill(255));
    expect(id).toBe("case_77777777777777777777777774");
    expect(isId("case", id)).toBe(true);
    expect(isId("entry", id)).toBe(false);
    expect(() => makeId("case", new Uint8Array(15))).toThrow(RangeError);
  });

  it("follows the vectors of RFC 4648", () => {
    const encode = (text: string) => base32(new TextEncoder().encode(text));
    expect(["", "f", "fo", "foo", "foob", "fooba", "foobar"].map(encode)).toEqual([
      "",
      "my",
      "mzxq",
      "mzxw6",
      "mzxw6yq",
      "mzxw6ytb",
      "mzxw6ytboi",
    ]);
  });
});

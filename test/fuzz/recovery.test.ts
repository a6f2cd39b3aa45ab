import { checkShare, combineRecovery, splitRecovery } from "@sanad/vault/open";
import { makeIdentity } from "@sanad/vault/seal";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "../support/property.ts";

const pair = await makeIdentity();
const shares = await splitRecovery(pair.identity, "intl");
const expected = { center: "intl", recipient: pair.recipient } as const;
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const which = fc.constantFrom(0 as const, 1 as const, 2 as const);
const slip = fc.tuple(fc.nat({ max: 63 }), fc.integer({ min: 1, max: 31 }));
const spacing = fc.array(fc.constantFrom(" ", "-", "\n", "\u200f", "\t", ""), {
  minLength: 64,
  maxLength: 64,
});

function slipped(text: string, [at, by]: readonly [number, number]): string {
  const wrong = alphabet.charAt((alphabet.indexOf(text.charAt(at)) + by) % 32);
  return `${text.slice(0, at)}${wrong}${text.slice(at + 1)}`;
}

describe("a recovery", () => {
  it(
    "comes back from two shares, however they are spaced",
    holds(12, [which, which, spacing, fc.boolean()], async (one, two, spaces, small) => {
      fc.pre(one !== two);
      const spread = [...shares[one].replaceAll(" ", "")]
        .map((mark, at) => `${mark}${spaces[at] ?? ""}`)
        .join("");
      const typed = [small ? spread.toLowerCase() : spread, shares[two]] as const;
      expect(await combineRecovery(typed, expected)).toEqual({ ok: true, value: pair.identity });
    }),
  );

  it(
    "is refused with one to four slips in a share, which is named",
    holds(
      300,
      [which, fc.uniqueArray(slip, { minLength: 1, maxLength: 4, selector: ([at]) => at })],
      async (one, slips) => {
        const wrong = slips.reduce(slipped, shares[one].replaceAll(" ", ""));
        expect(checkShare(wrong)).toEqual({ ok: false, reason: "slip" });
        expect(await combineRecovery([shares[(one + 1) % 3] ?? "", wrong], expected)).toEqual({
          ok: false,
          reason: "slip-in-2",
        });
      },
    ),
  );

  it(
    "is never made of what strangers type",
    holds(
      200,
      [
        fc.string({ unit: "grapheme", maxLength: 90 }),
        fc.string({ unit: fc.constantFrom(...alphabet), minLength: 64, maxLength: 64 }),
      ],
      async (any, right) => {
        for (const typed of [any, right]) {
          expect((await combineRecovery([shares[0], typed], expected)).ok).toBe(false);
        }
      },
    ),
  );
});

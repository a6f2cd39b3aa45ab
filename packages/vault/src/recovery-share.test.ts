import { beforeAll, describe, expect, it } from "vitest";
import { type KeyPair, identityFromSeed, makeIdentity, seedOf } from "./identity.ts";
import { combineRecovery, splitRecovery } from "./recovery-share.ts";
import { checkShare, type RecoveryShare, writeShare } from "./share-code.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Printed once; sheets of this form lie in safes. */
const printed = {
  identity: "AGE-SECRET-KEY-PQ-1QYYQ79SAYS4NYW2QGA892HRRDFCHSLUX3K2FHG4FKZMMA3WV60DQQULQGR",
  ma: [
    "1M15 6VK8 2284 FRY7 2X1P QVMN 4K36 VM4E RSV2 0MNE 7ZA1 FQ6X 4G8G SMWR QC88 AF75",
    "1M25 62J0 PQZT 2MER GYXM 3CFY 6HBQ 8C6W CT33 A07N XH0D GWX8 57WN 2JWK 1RHF W6FG",
    "1M35 6KFS STVH BD7F 04JR QVR8 PA20 X0A0 QSWH 0N0N DMR0 0MHW XEMQ SS4W 7E6M 997B",
  ],
  intl: [
    "1W19 G232 2128 MJTC B7VB KQSJ 96FH YVJ8 D0RV EB98 A6D6 QDTZ 4WSA Q4DN D8CE 9P77",
    "1W29 GXYP 8XVB 3891 QT3B 9XVW STDK 86H4 95NY 1ND0 D09V BX34 PJQR F0JG 38BY JBWP",
    "1W39 G952 WV5M V1GV C5EM RDHP W28X 3JTA F8SF 5A5N AZ96 CX8R H7YM RFTC 86X8 GE27",
  ],
} as const;
const pairs = [
  [0, 1],
  [2, 0],
  [1, 2],
] as const;

let center: KeyPair;
let shares: readonly [string, string, string];
const expected = () => ({ center: "ma", recipient: center.recipient }) as const;
beforeAll(async () => {
  center = await makeIdentity();
  shares = await splitRecovery(center.identity, "ma");
});

function read(typed: string): RecoveryShare {
  const share = checkShare(typed);
  if (!share.ok) throw new Error(share.reason);
  return share.value;
}

/** GF(2^8) with the polynomial of AES, by shifting: no code of the library. */
function times(a: number, b: number): number {
  let [left, product] = [a, 0];
  for (let bits = b; bits > 0; bits >>= 1) {
    if (bits & 1) product ^= left;
    left = left & 0x80 ? ((left << 1) ^ 0x11b) & 0xff : left << 1;
  }
  return product;
}

function inverse(a: number): number {
  for (let b = 1; b < 256; b += 1) if (times(a, b) === 1) return b;
  throw new RangeError("0 has no inverse");
}

/** The line through two points, where it meets 0. */
function lineAtZero(one: Uint8Array, two: Uint8Array): Uint8Array {
  const [x = 0, z = 0] = [one[32], two[32]];
  const over = inverse(x ^ z);
  return one.subarray(0, 32).map((y, at) => times(over, times(y, z) ^ times(two[at] ?? 0, x)));
}

describe("a recovery split 2 of 3", () => {
  it("comes back from any two shares in any order, and from all three", async () => {
    for (const [a, b] of pairs) {
      const typed = [shares[a], shares[b]] as const;
      expect(await combineRecovery(typed, expected())).toEqual({ ok: true, value: center.identity });
    }
    expect(await combineRecovery(shares, expected())).toEqual({ ok: true, value: center.identity });
  });

  it.each(["ma", "intl"] as const)("comes back from the sheets once printed for %s", async (id) => {
    const { recipient } = await identityFromSeed(seedOf(printed.identity));
    for (const [a, b] of pairs) {
      const typed = [printed[id][a], printed[id][b]] as const;
      expect(await combineRecovery(typed, { center: id, recipient })).toEqual({
        ok: true,
        value: printed.identity,
      });
    }
    for (const share of printed[id]) expect(writeShare(read(share))).toBe(share);
  });

  it("needs no code of ours to come back: it is Shamir's scheme over the field of AES", () => {
    for (const [a, b] of pairs) {
      const seed = lineAtZero(read(printed.ma[a]).point, read(printed.ma[b]).point);
      expect(seed).toEqual(seedOf(printed.identity));
    }
  });

  it("does not come back from one share, typed once or twice", async () => {
    for (const share of shares) {
      expect(await combineRecovery([share, ""], expected())).toMatchObject({ reason: "length-in-2" });
      expect(await combineRecovery([share, share], expected())).toMatchObject({ reason: "same-share" });
    }
  });

  it("is made anew each time, so that an old sheet and a new one do not mix", async () => {
    const other = await splitRecovery(printed.identity, "ma");
    expect(new Set([...other, ...printed.ma]).size).toBe(6);
    expect(await combineRecovery([printed.ma[0], shares[1]], expected())).toMatchObject({
      reason: read(shares[1]).set === read(printed.ma[0]).set ? "other-key" : "other-set",
    });
  });

  it("of the other center is told from this one's", async () => {
    const { recipient } = await identityFromSeed(seedOf(printed.identity));
    const typed = [printed.ma[0], printed.intl[1]] as const;
    for (const id of ["ma", "intl"] as const) {
      const answer = await combineRecovery(typed, { center: id, recipient });
      expect(answer).toMatchObject({ reason: "other-center" });
    }
  });

  it("is never accepted when it gives another key than the one asked for", async () => {
    const forged = {
      ...read(shares[1]),
      point: read(shares[1]).point.map((y, at) => (at === 5 ? y ^ 1 : y)),
    };
    const typed = [shares[0], writeShare(forged)] as const;
    expect(await combineRecovery(typed, expected())).toMatchObject({ reason: "other-key" });
    const { recipient } = await makeIdentity();
    expect(await combineRecovery(shares, { center: "ma", recipient })).toMatchObject({ reason: "other-key" });
  });

  it("refuses shares of two splits that share their set by chance, and even a place", async () => {
    const twin = writeShare({ ...read(shares[0]), number: 2 });
    expect(await combineRecovery([shares[0], twin], expected())).toMatchObject({ reason: "other-set" });
  });

  it("says which share has a slip", async () => {
    const slipped = `${shares[1].slice(0, -1)}${shares[1].endsWith("0") ? "2" : "0"}`;
    expect(await combineRecovery([shares[0], slipped], expected())).toMatchObject({ reason: "slip-in-2" });
    expect(await combineRecovery([slipped, shares[2]], expected())).toMatchObject({ reason: "slip-in-1" });
    const three = [shares[0], shares[2], slipped] as const;
    expect(await combineRecovery(three, expected())).toMatchObject({ reason: "slip-in-3" });
  });
});

describe("a share as it is typed", () => {
  it("is read whatever its case, spaces, dashes and digits are, with O for 0 and I or L for 1", () => {
    const [share] = printed.ma;
    const wanted = checkShare(share);
    const arabic = share.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    const typed = [
      share.toLowerCase(),
      share.replaceAll(" ", ""),
      ` \u200f${share.replaceAll(" ", " – ")}\n`,
      share.replaceAll("0", "O").replaceAll("1", "I"),
      share.replaceAll("0", "o").replaceAll("1", "l"),
      arabic,
    ];
    expect(wanted).toMatchObject({ ok: true, value: { center: "ma", number: 1 } });
    for (const one of typed) expect(checkShare(one)).toEqual(wanted);
  });

  it("is refused with any one character wrong", () => {
    for (const share of [...printed.ma, ...printed.intl]) {
      const text = share.replaceAll(" ", "");
      for (const [at, right] of [...text].entries()) {
        for (const wrong of `${alphabet}U*`) {
          if (wrong === right) continue;
          const slipped = `${text.slice(0, at)}${wrong}${text.slice(at + 1)}`;
          expect(checkShare(slipped), `${wrong} at ${at}`).toEqual({ ok: false, reason: "slip" });
        }
      }
    }
  });

  it("is refused with any two neighbours, or any two groups beside one another, exchanged", () => {
    for (const share of printed.ma) {
      const text = share.replaceAll(" ", "");
      for (const size of [1, 4]) {
        for (let at = 0; at + 2 * size <= text.length; at += size) {
          const [one, two] = [text.slice(at, at + size), text.slice(at + size, at + 2 * size)];
          const swapped = `${text.slice(0, at)}${two}${one}${text.slice(at + 2 * size)}`;
          if (one !== two) expect(checkShare(swapped), `at ${at}`).toEqual({ ok: false, reason: "slip" });
        }
      }
    }
  });

  it.each(["", "1M15", `${printed.ma[0]} 1M15`, printed.ma[0].slice(1)])(
    "is refused short or long: %j",
    (typed) => {
      expect(checkShare(typed)).toEqual({ ok: false, reason: "length" });
    },
  );

  it("is refused when its check fits and it is no share", () => {
    const share = read(printed.ma[0]);
    const nowhere = { ...share, point: share.point.with(32, 0) };
    expect(checkShare(writeShare(nowhere))).toEqual({ ok: false, reason: "unknown" });
    const fourth = writeShare({ ...share, number: 4 as unknown as 3 });
    expect(checkShare(fourth)).toEqual({ ok: false, reason: "unknown" });
  });
});

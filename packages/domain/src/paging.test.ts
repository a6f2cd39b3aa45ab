import { describe, expect, it } from "vitest";
import { defaultRoster } from "./duty/default-roster.ts";
import type { Roster } from "./duty/roster.ts";
import { makeId } from "./id.ts";
import { type CenterDuty, nextMember, pageList, type PagedMember, pageMoment } from "./paging.ts";

const noon = Date.parse("2025-10-15T10:00:00Z");
const evening = Date.parse("2025-10-15T20:00:00Z");

const hours = { zone: "Africa/Casablanca", days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" } as const;
const configured = (...telephones: readonly string[]): CenterDuty => ({
  stored: null,
  configured: { hours, telephones },
});
const ma = configured("+212600000001", "+212600000002");
const intl = configured("+32470000001");

function member(number: number): PagedMember {
  const id = makeId("member", new Uint8Array(16).fill(number));
  return { id, role: "case_worker", telephone: `+21261000000${number}` };
}
const [amal, karim, salma] = [member(1), member(2), member(3)] as const;
const roster: Roster = {
  ...defaultRoster("Africa/Casablanca"),
  shifts: [
    { member: karim.id, kind: "night", days: [1, 2, 3, 4, 5, 6, 7], from: "18:00", to: "09:00" },
    { member: salma.id, kind: "day", days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" },
  ],
};
const stored = (...members: readonly PagedMember[]): CenterDuty => ({ ...ma, stored: { roster, members } });
const telephones = (list: ReturnType<typeof pageList>) => list.map(({ telephone }) => telephone);

describe("pageMoment", () => {
  const night = Date.parse("2025-10-15T02:00:00Z");

  it("lets only U0 through at night", () => {
    expect(pageMoment("U0", ma, night)).toBe(night);
    expect(pageMoment("U1", ma, night)).toBe(Date.parse("2025-10-15T08:00:00Z"));
  });

  it("asks the roster as soon as there is one", () => {
    const late = { ...roster, regular: [{ days: [3], from: "12:00", to: "13:00" }] };
    const duty = { ...ma, stored: { roster: late, members: [amal] } };
    expect(pageMoment("U1", duty, night)).toBe(Date.parse("2025-10-15T11:00:00Z"));
  });

  it("does not wait for hours that never come", () => {
    const closed = { ...ma, stored: { roster: { ...roster, regular: [] }, members: [amal] } };
    expect(pageMoment("U1", closed, night)).toBe(night);
  });
});

describe("pageList", () => {
  it("goes down the lead's roster and then the other center's", () => {
    const all = ["+212600000001", "+212600000002", "+32470000001"];
    expect(telephones(pageList("ma", { ma, intl }, "U0", noon))).toEqual(all);
    expect(pageList("intl", { ma, intl }, "U0", noon)[0]).toEqual({
      center: "intl",
      member: null,
      telephone: "+32470000001",
    });
  });

  it("falls through to the other center when the lead has nobody on duty", () => {
    expect(pageList("ma", { ma: configured(), intl }, "U0", noon)).toEqual([
      { center: "intl", member: null, telephone: "+32470000001" },
    ]);
  });

  it("takes the order of the roster at that moment", () => {
    const duties = { ma: stored(amal, karim, salma), intl };
    const first = (at: number) => pageList("ma", duties, "U0", at)[0]?.member;
    expect([first(noon), first(evening)]).toEqual([salma.id, karim.id]);
  });

  it("of what waits for the morning has the order of the morning", () => {
    const duties = { ma: stored(amal, karim, salma), intl };
    expect(pageList("ma", duties, "U1", evening)[0]?.member).toBe(salma.id);
  });

  it("has the configured telephones where no member on the roster has one", () => {
    expect(telephones(pageList("ma", { ma: stored(), intl }, "U0", noon)).slice(0, 2)).toEqual([
      "+212600000001",
      "+212600000002",
    ]);
  });

  it("calls whoever belongs to both centers once", () => {
    const shared = configured("+32470000001", karim.telephone);
    const list = telephones(pageList("ma", { ma: stored(karim), intl: shared }, "U0", noon));
    expect(list).toEqual([karim.telephone, "+32470000001"]);
  });
});

/** Who is called in one round, when its calls fall on these moments. */
function round(duties: Parameters<typeof pageList>[1], moments: readonly number[]) {
  const called: PagedMember["id"][] = [];
  return moments.map((at, step) => {
    const next = nextMember(pageList("ma", duties, "U0", at), { step, called });
    if (next?.member) called.push(next.member);
    return next?.telephone ?? null;
  });
}

describe("a round of calls", () => {
  it("calls everybody once and leaves nobody out, also when a shift ends between two calls", () => {
    const duties = { ma: stored(amal, karim, salma), intl };
    expect(round(duties, [noon, evening, noon, noon, noon])).toEqual([
      salma.telephone,
      karim.telephone,
      amal.telephone,
      "+32470000001",
      null,
    ]);
  });

  it("calls everybody once when only one of the centers has a roster", () => {
    const duties = { ma, intl: stored(amal, karim) };
    expect(round(duties, [evening, evening, evening, noon, noon])).toEqual([
      "+212600000001",
      "+212600000002",
      karim.telephone,
      amal.telephone,
      null,
    ]);
  });
});

import { describe, expect, it } from "vitest";
import {
  type ContactWish,
  contactPlan,
  type Correspondent,
  maySend,
  nextSafe,
  readsAlone,
} from "./contact-plan.ts";

const zone = "Africa/Casablanca";
/** 22 July 2026, 12:00 UTC: 13:00 in Casablanca */
const noon = Date.UTC(2026, 6, 22, 12);
const sms: Correspondent = { channel: "sms", address: "+212600000001" };
const told = (contact: ContactWish["contact"], at = 1): ContactWish => ({ at, by: "told", contact });
const confirmed = (contact: ContactWish["contact"], at = 9): ContactWish => ({
  at,
  by: "confirmed",
  contact,
});
const proposed = (contact: ContactWish["contact"], at = 5): ContactWish => ({ at, by: "proposed", contact });
const bySms = { way: "sms", address: "0600000001" } as const;

function decide(
  wishes: readonly ContactWish[],
  who: Correspondent | null = null,
  stops: readonly number[] = [],
) {
  const words = stops.map((at) => ({ at, stop: true }));
  return maySend(contactPlan(wishes, words, who), "sms", zone, noon);
}

describe("when the way that was chosen is safe next", () => {
  const next = (...wishes: readonly ContactWish[]) => nextSafe(contactPlan(wishes, [], null), zone, noon);

  it("is now without hours and inside them, for a call too, and otherwise when they begin", () => {
    expect(next(told(bySms))).toBe(noon);
    expect(next(told({ way: "call", address: "0600000001", dayPart: "afternoon" }))).toBe(noon + 3_600_000);
    expect(next(told({ ...bySms, dayPart: "morning" }))).toBe(noon + 20 * 3_600_000);
  });

  it("is not known from words, and never where the plan forbids it", () => {
    expect(next()).toBeNull();
    expect(next(told({ ...bySms, hours: "بعد العشاء" }))).toBeNull();
    expect(next(told({ ...bySms, watcher: "offender" }))).toBeNull();
    expect(next(told(bySms), proposed({ way: "none" }))).toBeNull();
    expect(next(told(bySms), proposed({ way: "sms", address: "0699999999" }))).toBeNull();
    expect(nextSafe(contactPlan([told(bySms)], [{ at: 3, stop: true }], null), zone, noon)).toBeNull();
  });
});

describe("what may go out", () => {
  it("is nothing until the person said yes to that channel", () => {
    expect(decide([])).toEqual({ when: "never", why: "not-asked" });
    expect(decide([told({ way: "email", address: "a@b.example" })])).toEqual({
      when: "never",
      why: "other-way",
    });
    expect(decide([told({ way: "none" })])).toEqual({ when: "never", why: "stopped" });
    expect(decide([told(bySms)])).toEqual({ when: "now", address: "0600000001", within: null });
  });

  it("goes to whoever wrote by that channel and was asked nothing, where they wrote from", () => {
    expect(decide([], sms)).toMatchObject({ when: "now", address: "+212600000001" });
    expect(decide([], { channel: "email", address: "a@b.example" })).toMatchObject({ why: "not-asked" });
  });

  it("follows what a member made sure of, and no SMS or wish turns it to another number", () => {
    const other = { way: "sms", address: "0699999999" } as const;
    expect(decide([confirmed(bySms), { at: 10, by: "answered", contact: other }])).toMatchObject({
      address: "0600000001",
    });
    expect(decide([told(bySms), proposed(other)])).toEqual({ when: "never", why: "change-asked" });
    expect(decide([told(bySms), proposed(other), confirmed(other)])).toMatchObject({ address: "0699999999" });
  });

  it("stops at once for a wish to be left alone, and until a member has made sure", () => {
    const none = proposed({ way: "none" });
    expect(decide([told(bySms), none])).toEqual({ when: "never", why: "stopped" });
    expect(decide([none, told(bySms, 6)])).toEqual({ when: "never", why: "stopped" });
    expect(decide([told(bySms), none, confirmed(bySms)])).toMatchObject({ when: "now" });
  });

  it("stops by SMS for STOP, unless a member made sure later", () => {
    expect(decide([], sms, [3])).toEqual({ when: "never", why: "stopped" });
    expect(decide([confirmed(bySms, 4)], sms, [3])).toMatchObject({ when: "now" });
    expect(decide([confirmed(bySms, 2)], sms, [3])).toEqual({ when: "never", why: "stopped" });
    const plan = contactPlan(
      [],
      [
        { at: 3, stop: true },
        { at: 4, stop: false },
      ],
      sms,
    );
    expect(maySend(plan, "sms", zone, noon)).toMatchObject({ when: "now" });
  });

  it("goes nowhere that the person who threatens reads", () => {
    expect(decide([told({ ...bySms, watcher: "offender" })])).toEqual({
      when: "never",
      why: "offender-reads",
    });
  });

  it("waits for the part of the day that was chosen, by the clock where the person is", () => {
    const evening = told({ ...bySms, dayPart: "evening" });
    const within = { zone, from: 18, until: 21 };
    const at = Date.UTC(2026, 6, 22, 17);
    expect(decide([evening])).toEqual({ when: "later", address: "0600000001", at, within });
    expect(maySend(contactPlan([evening], [], null), "sms", zone, at)).toMatchObject({ when: "now", within });
  });

  it("leaves the moment to a member where it was said in words, or by a clock that nobody knows", () => {
    expect(decide([told({ ...bySms, hours: "بعد صلاة العشاء" })])).toMatchObject({
      when: "ask",
      why: "hours",
    });
    const plan = contactPlan([told({ ...bySms, dayPart: "morning" })], [], null);
    expect(maySend(plan, "sms", null, noon)).toMatchObject({ when: "ask", why: "zone" });
  });
});

it("lets an answer's own words out only to who reads alone, with no wish in doubt", () => {
  const alone = told({ ...bySms, watcher: "nobody" });
  expect(readsAlone(contactPlan([alone], [], null))).toBe(true);
  expect(readsAlone(contactPlan([told({ ...bySms, watcher: "unsure" })], [], null))).toBe(false);
  expect(readsAlone(contactPlan([alone, proposed({ ...bySms, watcher: "family" })], [], null))).toBe(false);
  expect(readsAlone(contactPlan([], [], sms))).toBe(false);
});

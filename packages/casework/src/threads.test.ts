import { describe, expect, it } from "vitest";
import { messageLookup, senderLookups } from "./threads.ts";

const lookupKey = new Uint8Array(32).fill(9);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const at = async (month: number, day: number, sender = "+212600000001") =>
  (await senderLookups({ lookupKey, now: Date.UTC(2026, month - 1, day) }, sender)).map(hex);

describe("the look-up of an e-mail that we received", () => {
  it("is of its id and its sender, in any letter case of the address alone", async () => {
    const look = async (id: string, from: string) => hex(await messageLookup({ lookupKey }, id, from));
    const own = await look("<Aa@mail.example>", "a@mail.example");
    expect(await look("<Aa@mail.example>", "A@Mail.example")).toBe(own);
    expect(await look("<aa@mail.example>", "a@mail.example")).not.toBe(own);
    expect(await look("<Aa@mail.example>", "b@mail.example")).not.toBe(own);
  });
});

describe("the look-up of an SMS sender", () => {
  it("is found again in the month after, and in no later one", async () => {
    const [november] = await at(11, 30);
    expect((await at(12, 1))[1]).toBe(november);
    expect(await at(12, 31)).toContain(november);
    expect(await at(13, 1)).not.toContain(november);
  });

  it("goes over the end of a year, and of a month with more days than the one before", async () => {
    expect((await at(13, 5))[1]).toBe((await at(12, 5))[0]);
    expect((await at(3, 31))[1]).toBe((await at(2, 1))[0]);
  });

  it("differs from sender to sender", async () => {
    expect(await at(11, 1)).not.toEqual(await at(11, 1, "+212600000002"));
  });
});

import { describe, expect, it } from "vitest";
import { makeChallenge, readChallenge } from "./challenge.ts";

const key = crypto.getRandomValues(new Uint8Array(32));
const now = Date.parse("2026-11-22T08:00:00Z");

describe("a challenge", () => {
  it("is good for five minutes", async () => {
    const made = await makeChallenge(key, "sign-in", now);
    expect(made).toHaveLength(80);
    expect(await readChallenge(key, "sign-in", made, now + 299_999)).toMatchObject({
      expiresAt: now + 300_000,
    });
    expect(await readChallenge(key, "sign-in", made, now + 300_000)).toBeNull();
  });

  it("cannot be made to last longer, and is ours alone", async () => {
    const [random, until, signature] = (await makeChallenge(key, "sign-in", now)).split(".");
    const longer = `${random}.${Number(until) + 1}.${signature}`;
    expect(await readChallenge(key, "sign-in", longer, now)).toBeNull();
    const other = await makeChallenge(crypto.getRandomValues(new Uint8Array(32)), "sign-in", now);
    expect(await readChallenge(key, "sign-in", other, now)).toBeNull();
  });

  it("does one thing: one for signing in adds nothing, one of a session adds nothing to another", async () => {
    const made = await makeChallenge(key, "add:aa", now);
    expect(await readChallenge(key, "sign-in", made, now)).toBeNull();
    expect(await readChallenge(key, "add:ab", made, now)).toBeNull();
    expect(await readChallenge(key, "add:aa", made, now)).not.toBeNull();
  });
});

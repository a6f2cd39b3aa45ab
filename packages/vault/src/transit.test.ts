import { makeId } from "@sanad/domain/id";
import type { OutgoingMessage } from "@sanad/domain/outbox";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { describe, expect, it } from "vitest";
import { makeIdentity } from "./identity.ts";
import { openTransit } from "./transit-open.ts";
import { sealTransit } from "./transit-seal.ts";

const message: OutgoingMessage = {
  v: 1,
  outbox: makeId("outbox", new Uint8Array(16)),
  channel: "sms",
  to: "+212600000001",
  text: "وصلتنا رسالتك",
};

describe("a message in transit", () => {
  it("opens with the current identity and with the one before it, and with no other", async () => {
    const [current, before, other] = [await makeIdentity(), await makeIdentity(), await makeIdentity()];
    const sealed = await sealTransit(before.recipient, message);
    const opened = await openTransit([current.identity, before.identity], sealed);
    expect(JSON.parse(new TextDecoder().decode(opened))).toEqual(message);
    await expect(openTransit([current.identity, other.identity], sealed)).rejects.toThrow(
      "no identity matched",
    );
  });

  it("is not sealed to a classical recipient", async () => {
    const classical = await identityToRecipient(await generateX25519Identity());
    await expect(sealTransit(classical, message)).rejects.toThrow("not a hybrid recipient");
  });
});

import { randomUUID } from "node:crypto";
import type { Accepted } from "./catcher-accepted.ts";
import { json, parseJson, type ProviderRequest, refused, type Taken, textOf } from "./catcher-wire.ts";

/** https://docs.sms-gate.app/features/sending-messages/ */
export function takeSmsGate(request: ProviderRequest, accepted: Accepted): Taken {
  if (!/^Basic \S+$/.test(request.headers.authorization ?? ""))
    return refused(401, { message: "Unauthorized" });
  const message = parseJson(request.body);
  const numbers = message?.["phoneNumbers"];
  const text = textOf(
    (message?.["textMessage"] as { text?: unknown } | undefined)?.text ?? message?.["message"],
  );
  if (message === null || !Array.isArray(numbers) || numbers.length === 0 || text === undefined) {
    return refused(400, { message: "failed to validate: phoneNumbers and textMessage are required" });
  }
  const id = textOf(message["id"]) ?? randomUUID();
  // It compares ids only, so no body is kept and none can differ.
  const replay = accepted.replay(`smsgate ${id}`, "");
  if (replay === "other body") return refused(409, { message: "duplicate id" });
  return replay ?? accepted.keep(`smsgate ${id}`, "", take(request, id, numbers.map(String), text));
}

function take(raw: ProviderRequest, id: string, to: readonly string[], text: string): Taken {
  const recipients = to.map((phoneNumber) => ({ phoneNumber, state: "Pending" }));
  const states = { isHashed: false, isEncrypted: false, recipients, states: {} };
  const [only] = to;
  return {
    answer: json(202, { id, state: "Pending", ...states }),
    caught: {
      kind: "sms",
      to: to.length === 1 && only !== undefined ? only : to,
      text,
      provider: "smsgate",
      raw,
    },
  };
}

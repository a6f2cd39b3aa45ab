import { signedSms } from "@sanad/dev/demo-sms";
import { openCase } from "@sanad/dev/open-case";
import type { System } from "@sanad/dev/system";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fillForm, postForm } from "../support/form.ts";
import { takeAtRest } from "../support/at-rest.ts";
import { rowsOf, startTestSystem } from "../support/system.ts";

const HOUR = 3_600_000;

let system: System;
beforeAll(async () => {
  system = await startTestSystem();
}, 60_000);
afterAll(() => system.stop());

/** What the lead reads of the newest case: each body, in the order of the timeline. */
async function readNewest() {
  const rest = await takeAtRest(system);
  const row = (rest.dump.tables["cases"] ?? []).toSorted(
    (one, other) => Number(other["filed_at"]) - Number(one["filed_at"]),
  )[0];
  const lead = row?.["lead"] === "ma" ? "ma" : "intl";
  async function* object(key: string) {
    yield rest.objects.get(key) ?? new Uint8Array(0);
  }
  const { entries } = await openCase(rest.dump, (key) => Promise.resolve(object(key)), String(row?.["id"]), {
    party: `center:${lead}`,
    identity: system.keys.centerIdentities[lead],
    recipientKey: Buffer.from(system.keys.recipientKey, "base64"),
  });
  return {
    urgency: row?.["urgency"],
    deadline: row?.["deadline"],
    bodies: entries
      .filter(({ header }) => header.kind === "report" || header.kind === "message")
      .map(({ header, body }) => ({ at: header.at, why: Object(body).why })),
  };
}

async function text(sender: string, message: string): Promise<void> {
  const webhook = signedSms(system.keys.accounts.gateways.smsgate.signingKey, sender, message);
  const answer = await fetch(`${system.urls.intake}/sms/smsgate`, { method: "POST", ...webhook });
  expect(answer.status).toBe(200);
}

function hourOf(at: number | undefined, hours: number): number {
  return Math.floor(((at ?? 0) + hours * HOUR) / HOUR) * HOUR;
}

it("an SMS says in its words by when, and the lead reads why; a further one may only bring it forward", async () => {
  const sender = "+213600000001";
  await text(sender, "واحد كيهددني، عطاني 20 ساعة باش نخلص");
  const first = await readNewest();
  expect(first.bodies.map(({ why }) => why)).toEqual([["deadline"]]);
  expect([first.urgency, first.deadline]).toEqual(["U1", hourOf(first.bodies[0]?.at, 20)]);

  await text(sender, "دابا قال عطاني غير 3 سوايع. عمري 15 سنة");
  const second = await readNewest();
  expect(second.bodies.map(({ why }) => why)).toEqual([["deadline"], ["minor", "deadline"]]);
  expect(second.deadline).toBe(hourOf(second.bodies[1]?.at, 3));

  await text(sender, "عطاني 3 أيام");
  const third = await readNewest();
  expect(third.bodies.map(({ why }) => why)).toEqual([["deadline"], ["minor", "deadline"], ["deadline"]]);
  expect([third.urgency, third.deadline]).toEqual(["U1", second.deadline]);
});

it("a form's story brings forward the deadline that was chosen, and its codes lie only inside the seal", async () => {
  const form = await fillForm(system.urls.intake, {
    second: { story: "il va publier dans deux heures", deadline: "later" },
  });
  expect((await postForm(system.urls.intake, form)).status).toBe(200);
  const { bodies, deadline, urgency } = await readNewest();
  expect(bodies.map(({ why }) => why)).toEqual([["deadline"]]);
  expect([urgency, deadline]).toEqual(["U1", hourOf(bodies[0]?.at, 2)]);
  expect((await rowsOf(system, "outbox")).map((row) => JSON.stringify(row)).join()).not.toContain("why");
});

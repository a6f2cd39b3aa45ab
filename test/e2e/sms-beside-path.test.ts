import { createHash, createHmac } from "node:crypto";
import type { System } from "@sanad/dev/system";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countRefusals, rowsOf, startTestSystem } from "../support/system.ts";

const secret = "sixteen-letters-and-more";
const path = "a-Secret_0f-twenty-two-and-more";
const adapters = ["vonage", "plivo"].map((kind) => ({
  name: kind,
  method: "POST",
  auth: { kind, secret, path },
  fields: { id: "id", from: "from", text: "text" },
  answer: { status: 200, contentType: "text/plain", body: "" },
}));

let system: System;
beforeAll(async () => {
  system = await startTestSystem({
    variables: () => ({ intake: { SMS_GENERIC: JSON.stringify(adapters) } }),
  });
}, 60_000);
afterAll(() => system.stop());

type Parameters = Readonly<Record<string, string>>;

async function post(gateway: string, parameters: Parameters, headers: Parameters = {}, segment = path) {
  const before = (await rowsOf(system, "entries")).length;
  const url = `${system.urls.intake}/sms/${gateway}/${segment}`;
  const { status } = await fetch(url, { method: "POST", headers, body: new URLSearchParams(parameters) });
  return { status, filed: (await rowsOf(system, "entries")).length > before };
}

function byVonage(parameters: Parameters): Record<string, string> {
  const signed = Object.keys(parameters)
    .toSorted()
    .map((name) => `&${name}=${parameters[name]}`)
    .join("");
  const sig = createHash("md5")
    .update(signed + secret)
    .digest("hex");
  return { ...parameters, sig };
}

function byPlivo(nonce: string): Record<string, string> {
  const signature = createHmac("sha256", secret)
    .update(`${system.urls.intake}/sms/plivo/${path}${nonce}`)
    .digest("base64");
  return { "x-plivo-signature-v2": signature, "x-plivo-signature-v2-nonce": nonce };
}

const filed = { status: 200, filed: true };
const refused = (status: number) => ({ status, filed: false });

describe("a gateway whose signature is taken beside a secret in the path", () => {
  const message = { id: "v1", from: "+212600000301", text: "سلام" };

  it("is read when both are right", async () => {
    expect(await post("vonage", byVonage(message))).toEqual(filed);
    expect(await post("plivo", message, byPlivo("12345"))).toEqual(filed);
  });

  it("is refused without its signature, and not there without the path", async () => {
    const other = { ...message, id: "v2" };
    expect(await post("vonage", { ...byVonage(other), text: "x" })).toEqual(refused(401));
    expect(await post("plivo", other, { ...byPlivo("1"), "x-plivo-signature-v2-nonce": "2" })).toEqual(
      refused(401),
    );
    expect(await countRefusals(system, "sms-generic-unsigned")).toBe(2);
    expect(await post("vonage", byVonage(other), {}, `${path}0`)).toEqual(refused(404));
    expect(await post("plivo", other, byPlivo("1"), `${path}0`)).toEqual(refused(404));
    expect(await countRefusals(system, "sms-unknown")).toBe(2);
  });

  it("files the same id with other words as a further message: the first could have been forged", async () => {
    const other = { ...message, text: "سلام مرة أخرى" };
    expect(await post("vonage", byVonage(other))).toEqual(filed);
    expect(await post("plivo", other, byPlivo("12346"))).toEqual(filed);
    expect(await post("vonage", byVonage(other))).toEqual(refused(200));
  });
});

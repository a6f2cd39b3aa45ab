/** Writing an answer in a real browser: readable by everybody, in both directions, on a phone. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { signedSms } from "@sanad/dev/demo-sms";
import { hiddenFields } from "@sanad/dev/demo-form";
import type { System } from "@sanad/dev/system";
import axe, { type AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { signedIn, type StaffBrowser } from "../support/member.ts";
import { rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
let worker: StaffBrowser;
let browser: Browser;
let path: string;
beforeAll(async () => {
  system = await startTestSystem();
  browser = await launchBrowser();
  worker = await signedIn(system, "case_worker");
  const { signingKey } = system.keys.accounts.gateways.smsgate;
  const webhook = signedSms(signingKey, "+212612000021", "واحد كيهددني، شنو ندير؟");
  await fetch(`${system.urls.intake}/sms/smsgate`, { method: "POST", ...webhook });
  path = `/cases/${String((await rowsOf(system, "cases"))[0]?.["id"])}`;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

async function pageOf(name: string): Promise<string> {
  if (name !== "preview") return (await worker.get(name)).text();
  const { token = "", seen = "" } = Object.fromEntries(hiddenFields(await pageOf(`${path}/reply`)));
  const fields = { token, seen, text: "لا تدفع شيئا. نحن معك.", language: "ar", out: "sms", do: "preview" };
  return (await worker.post(`${path}/reply`, fields)).text();
}

it.each(["ar", "fr", "en"])(
  "has no violation of WCAG 2.2 AA and no sideways scrolling in %s",
  async (language) => {
    await worker.get(`${path}/reply?lang=${language}`);
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    for (const name of [`${path}/reply`, "preview", `${path}/receipt`, "/answers", "/answers/new"]) {
      await page.setContent(await pageOf(name));
      const last = name.split("/").at(-1) ?? "";
      if (process.env.LOOK !== undefined) {
        mkdirSync(process.env.LOOK, { recursive: true });
        await page.screenshot({ path: join(process.env.LOOK, `${last}-${language}.png`), fullPage: true });
      }
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>("axe.run()");
      expect([name, violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)]).toEqual([name, []]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    }
    await page.close();
  },
);

/** A person on a phone, in Arabic, with JavaScript off: two steps, a screenshot, a receipt. */
import { makeKeys } from "@sanad/dev/keys";
import { screenshotPng } from "@sanad/dev/png";
import { startSystem, type System } from "@sanad/dev/system";
import { showReference } from "@sanad/domain/reference";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { choose } from "../support/choose.ts";
import { keptWorkers } from "../support/system.ts";

const images = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "docs", "images");
let system: System;
let browser: Browser;

beforeAll(async () => {
  const keys = await makeKeys();
  system = await startSystem({ port: 0, stateDir: null, keys, quiet: false, cron: false, ...keptWorkers() });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** A phone in Arabic that asks nobody else for anything: every request to another host is written down. */
async function openPhone(): Promise<{ page: Page; strangers: string[] }> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: "ar-MA",
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(system.urls.intake)) strangers.push(request.url());
  });
  return { page, strangers };
}

/** With SCREENSHOTS=1 the pictures of the documentation are made anew. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS !== "1") return;
  mkdirSync(images, { recursive: true });
  await page.screenshot({ path: join(images, `${name}.png`) });
}

async function submit(page: Page): Promise<void> {
  await page.locator("form button.go").click();
}

describe("the report form with JavaScript off", () => {
  it("takes an Arabic report with a screenshot and shows the receipt", async () => {
    const { page, strangers } = await openPhone();
    await page.goto(`${system.urls.intake}/report`);
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    await picture(page, "step-one-ar");
    await choose(page, "reporter", "victim");
    await choose(page, "danger", "no");
    await choose(page, "age", "25_34");
    await choose(page, "agree", "yes");
    await submit(page);

    await page.locator('textarea[name="story"]').fill("يهددني شخص بنشر صوري ويطلب ألف درهم.");
    await picture(page, "form-ar");
    await choose(page, "deadline", "three_days");
    await choose(page, "country", "MA");
    await choose(page, "contact_way", "none");
    await page.locator('input[name="files"]').setInputFiles({
      name: "لقطة شاشة.png",
      mimeType: "image/png",
      buffer: Buffer.from(screenshotPng()),
    });
    await submit(page);

    const receipt = await page.locator("[data-receipt]").innerText();
    expect(receipt.replace(/\s/g, "")).toMatch(/^\d{24}$/);
    await picture(page, "receipt-ar");
    const database = await system.miniflare.getD1Database("DB", "sanad-intake");
    const { results } = await database
      .prepare("SELECT reference, channel, language, country FROM cases")
      .all();
    expect(results).toMatchObject([{ channel: "web", language: "ar", country: "MA" }]);
    const reference = await page.locator("[data-reference]").innerText();
    expect(reference).toBe(showReference(String(results[0]?.["reference"])));
    const evidence = await database.prepare("SELECT compartment FROM evidence").all();
    expect(evidence.results).toEqual([{ compartment: "exhibits" }]);
    expect(strangers).toEqual([]);
  });

  it("keeps what was written when something is missing, and says what", async () => {
    const { page } = await openPhone();
    await page.goto(`${system.urls.intake}/report?lang=ar`);
    await choose(page, "reporter", "victim");
    await choose(page, "danger", "no");
    await choose(page, "age", "25_34");
    await choose(page, "agree", "yes");
    await submit(page);
    const story = "كتبت هذا مرة واحدة ولا أريد أن أعيده.";
    await page.locator('textarea[name="story"]').fill(story);
    await submit(page);
    expect(await page.locator('textarea[name="story"]').inputValue()).toBe(story);
    expect(await page.locator('[name="country"]').getAttribute("aria-invalid")).toBe("true");
  });
});

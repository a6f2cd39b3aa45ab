/** The inbox of the real system in a real browser: axe, the keyboard, the countdown and word of new cases. */
import axe, { type AxeResults } from "axe-core";
import type { System } from "@sanad/dev/system";
import { countdown, countdownWords } from "@sanad/locale/console/countdown";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inboxScript } from "../../../workers/console/src/inbox/inbox-script.ts";
import { launchBrowser } from "../../support/browser.ts";
import { fillForm, postForm } from "../../support/form.ts";
import { signedIn } from "../../support/member.ts";
import { startTestSystem } from "../../support/system.ts";

let system: System;
let browser: Browser;
let context: BrowserContext;

async function file(parts: Parameters<typeof fillForm>[1]): Promise<void> {
  const answer = await postForm(system.urls.intake, await fillForm(system.urls.intake, parts));
  expect(answer.status).toBe(200);
}

beforeAll(async () => {
  system = await startTestSystem();
  browser = await launchBrowser();
  await file({ first: { danger: "yes" }, second: { story: "كيهددني بصوري", threats: ["images"] } });
  await file({ first: { age: "15_17" }, second: { deadline: "tomorrow" } });
  await file({ second: { story: "Il me menace", deadline: "three_days" } });
  const staff = await signedIn(system, "case_worker");
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const value = staff.cookie("__Host-session") ?? "";
  await context.addCookies([
    { name: "__Host-session", value, url: system.urls.console.replace("http:", "https:"), secure: true },
  ]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

async function open(language: string, path = "/cases"): Promise<Page & AsyncDisposable> {
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${system.urls.console}${path}?lang=${language}`);
  return Object.assign(page, { [Symbol.asyncDispose]: () => page.close() });
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.LOOK;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

describe("the inbox", () => {
  it.each(["ar", "fr", "en"])(
    "in %s has no violation by axe, on a screen and on a phone",
    async (language) => {
      await using page = await open(language);
      for (const [look, width] of [
        ["wide", 1280],
        ["phone", 390],
      ] as const) {
        await page.setViewportSize({ width, height: 844 });
        await picture(page, `inbox-${language}-${look}`);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<AxeResults>("axe.run()");
        expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual(
          [],
        );
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over).toBeLessThanOrEqual(0);
      }
    },
  );

  it("is walked with J and K once the content has the focus, and with neither before", async () => {
    await using page = await open("ar");
    const at = () => page.evaluate(() => document.activeElement?.closest("li.row")?.id ?? null);
    const rows = await page.locator("li.row").evaluateAll((all) => all.map((one) => one.id));
    await page.keyboard.press("KeyJ");
    expect(await at()).toBeNull();
    await page.locator("#main").focus();
    const seen: unknown[] = [];
    for (const key of ["KeyJ", "KeyJ", "KeyJ", "KeyJ", "KeyK"]) {
      await page.keyboard.press(key);
      seen.push(await at());
    }
    expect(seen).toEqual([rows[0], rows[1], rows[2], rows[2], rows[1]]);
  });

  it("says within 20 seconds that a case came, in a link that shows it", async () => {
    await using page = await open("ar");
    await file({ first: { danger: "yes" } });
    const asked = page.waitForResponse((answer) => answer.url().includes("/inbox/news"));
    await page.clock.fastForward(20_000);
    await asked;
    const link = page.locator("#news a");
    await link.waitFor();
    expect(await link.innerText()).toBe("ملف واحد جديد أو معدّل: عرض");
    expect(await page.title()).toMatch(/^\(1\) /);
    await link.click();
    expect(await page.locator("li.row").count()).toBe(4);
    expect(await page.locator("#news").innerText()).toBe("");
  });

  it("counts down as the server does, in each language, from years ago to next year", async () => {
    await using page = await open("ar");
    const now = Date.UTC(2026, 10, 23, 9);
    const steps = [
      0, 1, 2, 3, 10, 11, 59, 60, 61, 120, 180, 660, 1440, 2879, 2880, 2941, 4320, 10_079, 10_080, 500_000,
    ];
    const moments = steps.flatMap((minutes) => [now - minutes * 60_000, now + minutes * 60_000 + 30_000]);
    for (const language of ["ar", "fr", "en"] as const) {
      await page.setContent(
        `<html lang="${language}"><main id="main"></main><p id="news"></p><div id="watch"></div>${moments
          .map((moment) => `<time class="countdown" datetime="${new Date(moment).toISOString()}"></time>`)
          .join("")}</html>`,
      );
      await page
        .locator("#watch")
        .evaluate((watch, data) => Object.assign((watch as HTMLElement).dataset, data), {
          now: String(now),
          countdown: JSON.stringify(countdownWords(language)),
          news: "/",
          here: "/",
        });
      await page.clock.pauseAt(Date.now() + 86_400_000);
      await page.evaluate(inboxScript);
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      expect(await page.locator("time").allInnerTexts()).toEqual(
        moments.map((moment) => countdown(moment, now, language)),
      );
    }
  });
});

describe("without a script", () => {
  it("a list loads itself anew each minute, by an address that counts as nobody being there", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    await plain.addCookies(await context.cookies());
    const page = await plain.newPage();
    await page.goto(`${system.urls.console}/cases`);
    expect(await page.locator('meta[http-equiv="refresh"]').getAttribute("content")).toBe(
      "60;url=/cases?list=open&watch",
    );
    expect(await page.locator("li.row").count()).toBeGreaterThan(2);
    await plain.close();
  });
});

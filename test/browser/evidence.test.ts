/** Looking at evidence in a real browser: nothing is seen before it is asked for, and a player seeks. */
import axe, { type AxeResults } from "axe-core";
import { screenshotPng } from "@sanad/dev/png";
import type { System } from "@sanad/dev/system";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { fillForm, postForm } from "../support/form.ts";
import { signedIn } from "../support/member.ts";
import { rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const blocked: string[] = [];
const paths = new Map<string, string>();
const png = screenshotPng();

/** Ten seconds of silence. */
function wav(): Uint8Array<ArrayBuffer> {
  const rate = 44_100;
  const bytes = new Uint8Array(44 + rate * 10 * 2);
  const view = new DataView(bytes.buffer);
  const words = [0x46464952, bytes.length - 8, 0x45564157, 0x20746d66, 16, 0x10001, rate, rate * 2, 0x100002];
  for (const [index, word] of [...words, 0x61746164, bytes.length - 44].entries())
    view.setUint32(index * 4, word, true);
  return bytes;
}

beforeAll(async () => {
  system = await startTestSystem();
  browser = await launchBrowser();
  for (const [name, content] of [
    ["png", png],
    ["wav", wav()],
  ] as const) {
    const files = [{ name: `a.${name}`, content: new Blob([content]) }];
    const known = new Set((await rowsOf(system, "evidence")).map((row) => row["id"]));
    await postForm(system.urls.intake, await fillForm(system.urls.intake, { files }));
    const row = (await rowsOf(system, "evidence")).find(({ id }) => !known.has(id));
    paths.set(name, `/cases/${String(row?.["case_id"])}/evidence/${String(row?.["id"])}`);
  }
  const member = await signedIn(system, "case_worker");
  context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  const value = member.cookie("__Host-session") ?? "";
  await context.addCookies([
    { name: "__Host-session", value, url: system.urls.console.replace("http:", "https:") },
  ]);
  page = await context.newPage();
  page.on("console", (line) => {
    if (/Content Security Policy|Refused/.test(line.text())) blocked.push(line.text());
  });
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

async function show(name: string): Promise<void> {
  await page.goto(`${system.urls.console}${paths.get(name) ?? ""}?lang=ar`);
  await page.locator("form[action$='/show'] button").click();
}

async function violations(): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>("axe.run()");
  return results.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`);
}

function filter(): Promise<string> {
  return page.locator(".seen").evaluate((seen) => getComputedStyle(seen).filter);
}

describe("a picture", () => {
  it("is asked for on a page that shows nothing of it and has no violation by axe", async () => {
    await page.goto(`${system.urls.console}${paths.get("png") ?? ""}?lang=ar`);
    expect(await page.locator("img, video, audio").count()).toBe(0);
    expect(await violations()).toEqual([]);
  });

  it("comes from its own host, blurred and grey until the reader says otherwise, without a script", async () => {
    await show("png");
    const width = () => page.locator("img.seen").evaluate((seen: HTMLImageElement) => seen.naturalWidth);
    await expect.poll(width, { timeout: 10_000 }).toBe(240);
    expect(await filter()).toMatch(/blur\(\d+px\) grayscale\(1\)/);
    await page.locator(".unblur").check();
    expect(await filter()).toBe("grayscale(1)");
    await page.locator(".colour").check();
    expect(await filter()).toBe("none");
    expect(await violations()).toEqual([]);
    expect(blocked).toEqual([]);
  });

  it("gives no cookie to the host that it comes from", async () => {
    expect(await context.cookies(system.urls.evidence)).toEqual([]);
  });

  it("is downloaded as it came", async () => {
    await page.goto(`${system.urls.console}${paths.get("png") ?? ""}`);
    await page.locator("form[action$='/download'] button").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".button.primary").click(),
    ]);
    expect(download.suggestedFilename()).toBe("a.png");
    expect(new Uint8Array(await readFile(await download.path()))).toEqual(png);
  });
});

describe("a recording", () => {
  it("is played from the middle by reading from the middle", async () => {
    const asked: string[] = [];
    page.on("response", (answer) => {
      if (answer.url().startsWith(system.urls.evidence)) asked.push(`${answer.status()}`);
    });
    await show("wav");
    const player = page.locator("audio.seen");
    const length = () => player.evaluate((seen: HTMLAudioElement) => seen.duration);
    await expect.poll(length, { timeout: 10_000 }).toBe(10);
    const at = await player.evaluate(
      (seen: HTMLAudioElement) =>
        new Promise<number>((resolve) => {
          seen.addEventListener("seeked", () => resolve(seen.currentTime));
          seen.currentTime = 6;
        }),
    );
    expect(at).toBe(6);
    expect(new Set(asked)).toEqual(new Set(["206"]));
    expect(blocked).toEqual([]);
  });
});

/** Signing in with what a real browser gives, by Chromium's own authenticator without hardware. */
import axe, { type AxeResults } from "axe-core";
import { languages } from "@sanad/domain/vocabulary";
import type { System } from "@sanad/dev/system";
import { passkeyTexts } from "@sanad/locale/console/passkey";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { accountOf } from "../support/member.ts";
import { rowsOf, startTestSystem } from "../support/system.ts";

let browser: Browser;
let system: System;
let context: BrowserContext;
let page: Page;
let devtools: CDPSession;

beforeAll(async () => {
  system = await startTestSystem();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: "en", viewport: { width: 390, height: 844 } });
  page = await context.newPage();
  devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
});
afterEach(async () => {
  await context.close();
});

async function authenticator(options: {
  readonly prf: boolean;
  readonly verified?: boolean;
}): Promise<string> {
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: options.prf,
      automaticPresenceSimulation: true,
      isUserVerified: options.verified ?? true,
    },
  });
  return authenticatorId;
}

async function signInByCard(role: "lawyer" | "psychologist" | "observer" = "observer"): Promise<void> {
  const { card, password } = accountOf(system.keys, role);
  await page.goto(`${system.urls.console}/sign-in`);
  await page.fill("#card", card);
  await page.fill("#password", password);
  await page.locator("form[action='/sign-in'] button").click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await page.goto(`${system.urls.console}/account`);
}

async function addPasskey(): Promise<void> {
  await page.goto(`${system.urls.console}/account?lang=en`);
  await page.locator("summary", { hasText: "Passkey" }).click();
  await page.locator("#passkey button").click();
}

async function signOut(): Promise<void> {
  await page.locator(".account summary").click();
  await page.locator("form[action='/sign-out'] button").click();
  await page.waitForURL("**/sign-in");
}

describe("a passkey", () => {
  it("is added to an account, then signs in without card and without a name", async () => {
    await authenticator({ prf: true });
    await signInByCard();
    await addPasskey();
    await page.waitForURL("**/account?done=added");
    expect(await page.locator(".own li", { hasText: "Passkey" }).count()).toBe(1);
    await signOut();
    await page.locator("#passkey button").click();
    await page.waitForURL("**/account");
    expect(await page.locator(".own li", { hasText: "this one" }).count()).toBe(1);
    const [row] = (await rowsOf(system, "credentials")).filter((one) => one["kind"] === "passkey");
    expect(Number(row?.["counter"])).toBeGreaterThan(0);
    expect(await rowsOf(system, "challenges")).toHaveLength(2);
  });

  it("is refused where the device cannot derive a secret, and the card stays the way in", async () => {
    await authenticator({ prf: false });
    await signInByCard();
    const before = await rowsOf(system, "credentials");
    await addPasskey();
    await page.locator("#passkey-said", { hasText: passkeyTexts.noneAdd.en }).waitFor();
    expect(await rowsOf(system, "credentials")).toEqual(before);
    await page.goto(`${system.urls.console}/sign-in?lang=en`);
    await page.locator("#passkey button").click();
    await page.locator("#passkey-said", { hasText: /./ }).waitFor();
    expect(page.url()).toContain("/sign-in");
  });
});

/** WCAG 2.2, levels A and AA, and axe's own good practice. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>("axe.run()");
  return results.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`);
}

/** With `LOOK=<folder>` every page is kept as a picture, for people to judge. */
async function isInOrder(name: string): Promise<void> {
  const folder = process.env.LOOK;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  expect(await violations()).toEqual([]);
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { documentElement } = document;
    return { scrollWidth: documentElement.scrollWidth, clientWidth: documentElement.clientWidth };
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

describe("the pages of signing in", () => {
  it.each(languages)("have no violation by axe and fit a phone, in %s", async (language) => {
    await authenticator({ prf: true });
    await page.goto(`${system.urls.console}/sign-in?lang=${language}`);
    await isInOrder(`sign-in-${language}`);
    await page.fill("#card", "1234");
    await page.fill("#password", "not this one");
    await page.locator("form[action='/sign-in'] button").click();
    await page.locator(".errors").waitFor();
    await isInOrder(`slip-${language}`);
    await page.goto(`${system.urls.console}/nothing/here`);
    await isInOrder(`nothing-${language}`);
    await signInByCard("lawyer");
    await page.locator("details.section").evaluateAll((all) => {
      for (const one of all) one.setAttribute("open", "");
    });
    await isInOrder(`account-${language}`);
    await page.fill("#card-password", "كأس شاي بالنعناع");
    await page.locator("form[action='/account/card'] button").click();
    await page.locator(".key-card").waitFor();
    await isInOrder(`key-card-${language}`);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".digits").isVisible()).toBe(true);
    expect(await page.locator(".bar, .button").filter({ visible: true }).count()).toBe(0);
  });

  it("run our script alone: what somebody puts into the page does nothing", async () => {
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    await page.goto(`${system.urls.console}/sign-in`);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'owned'";
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=\"document.title='owned'\">");
    });
    await expect.poll(() => said.some((line) => line.includes("Content Security Policy"))).toBe(true);
    expect(await page.title()).not.toContain("owned");
    expect(await page.locator("#passkey-place").isVisible()).toBe(true);
  });

  it("let a member in by card without any script, and show no button that would do nothing", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, locale: "ar" });
    try {
      page = await plain.newPage();
      await page.goto(`${system.urls.console}/sign-in`);
      expect(await page.locator("#passkey").isVisible()).toBe(false);
      await signInByCard("psychologist");
      await page.locator("summary").last().click();
      expect(await page.locator(".own li").count()).toBeGreaterThan(1);
    } finally {
      await plain.close();
    }
  });
});

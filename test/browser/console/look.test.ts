/** What eight people look at all day, in a real browser: readable by everybody, in both directions, whatever strangers write. */
import axe, { type AxeResults } from "axe-core";
import type { Language } from "@sanad/domain/vocabulary";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { consoleOf, pageNames } from "./pages.tsx";
import { arabic, french, hostile } from "./words.ts";

const origin = "https://console.example";
const samples = consoleOf({ ar: arabic, fr: french, en: french });
const attacked = consoleOf({ ar: hostile, fr: hostile, en: hostile });
const wide = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

async function open(
  app: typeof samples,
  path: string,
  options: BrowserContextOptions,
): Promise<Page & AsyncDisposable> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.route("**", async (route) => {
    const answer = await app.request(new URL(route.request().url()).pathname);
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    });
  });
  await page.goto(origin + path);
  return Object.assign(page, { [Symbol.asyncDispose]: () => context.close() });
}

/** With `LOOK=<folder>` every page is kept as a picture, for people to judge. */
async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  const folder = process.env.LOOK;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}

/** WCAG 2.2, levels A and AA, and axe's own good practice. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>("axe.run()");
  return results.violations.map(
    (one) =>
      `${one.id}: ${one.nodes
        .map((node) => node.html)
        .join(" ")
        .slice(0, 300)}`,
  );
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

const looks = [
  ["wide", wide],
  ["dark", { ...wide, colorScheme: "dark" }],
  ["phone", phone],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];
const languages: readonly Language[] = ["ar", "fr"];
const all = languages.flatMap((language) =>
  pageNames.flatMap((name) => looks.map(([look, options]) => ({ language, name, look, options }))),
);

describe("a page of the console", () => {
  it.each(all)("$name in $language, $look, has no violation by axe and fits", async (one) => {
    await using page = await open(samples, `/${one.name}/${one.language}`, one.options);
    await picture(page, `${one.name}-${one.language}-${one.look}`);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it("opens its menus without a script, and they have no violation either", async () => {
    await using page = await open(samples, "/list/ar", phone);
    await page.locator(".menu summary").click();
    await page.locator(".account summary").click();
    await picture(page, "menus-ar-phone");
    expect(await page.locator(".menu .places a").first().isVisible()).toBe(true);
    expect(await page.locator(".panel button").last().isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  it("gives fingers 44 px", async () => {
    await using page = await open(samples, "/case/ar", phone);
    const small = await page
      .locator(
        "button:visible, a.button:visible, summary:visible, nav a:visible, input:visible, select:visible",
      )
      .evaluateAll((targets) =>
        targets.flatMap((one) =>
          one.getBoundingClientRect().height < 44 ? [one.outerHTML.slice(0, 80)] : [],
        ),
      );
    expect(small).toEqual([]);
  });

  it("of a minor shows no image and offers none, and says why", async () => {
    await using page = await open(samples, "/minor/ar", wide);
    expect(await page.locator("img, video, audio").count()).toBe(0);
    expect(await page.locator(".exhibit:has(.closed)").count()).toBe(4);
    expect(await page.locator(".exhibit:has(.closed) :is(form, a, button)").count()).toBe(0);
    expect(await page.locator(".banner.minor").isVisible()).toBe(true);
  });

  it.each(languages)("prints a case in %s without what only a screen needs", async (language) => {
    await using page = await open(samples, `/case/${language}`, wide);
    await page.emulateMedia({ media: "print" });
    await picture(page, `print-${language}`);
    expect(await page.locator(".bar, .side, .menu, button").filter({ visible: true }).count()).toBe(0);
    expect(await page.locator(".plan, .entry").filter({ visible: true }).count()).toBeGreaterThan(6);
  });
});

describe("a telephone number in an Arabic sentence", () => {
  it("keeps its groups of digits in the order in which they are dialled", async () => {
    await using page = await open(samples, "/case/ar", wide);
    const number = page.locator(".words bdi", { hasText: "+212" });
    expect(await number.innerText()).toBe("+212 600 000 000");
    expect(await number.getAttribute("dir")).toBe("ltr");
  });
});

describe("the keyboard", () => {
  it("goes from the skip link over the bar and the lists to the cases, in the order of reading, and is always seen", async () => {
    await using page = await open(samples, "/list/ar", wide);
    const seen: string[] = [];
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return null;
        const style = [getComputedStyle(focused), getComputedStyle(focused, "::after")];
        const ring = style.some(
          (one) => one.outlineStyle === "solid" && Number.parseFloat(one.outlineWidth) >= 2,
        );
        const part = focused.closest(".skip, .bar, .side, .chips, .rows, .pages");
        return { part: part?.classList[0] ?? "?", ring };
      });
      if (at === null) break;
      expect(at.ring).toBe(true);
      seen.push(at.part);
    }
    const order = seen.filter((part, index) => part !== seen[index - 1]);
    expect(order).toEqual(["skip", "bar", "side", "chips", "rows", "pages"]);
    expect(seen.filter((part) => part === "rows")).toHaveLength(9);
  });

  it("skips to the content", async () => {
    await using page = await open(samples, "/list/fr", wide);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });
});

describe("what strangers write", () => {
  const pages = pageNames.flatMap((name) =>
    looks.map(([look, options]) => ({ name, look, options })).filter(({ look }) => look !== "dark"),
  );

  it.each(pages)(
    "on $name, $look, runs nothing, adds no element and does not widen the page",
    async (one) => {
      await using page = await open(attacked, `/${one.name}/ar`, one.options);
      await page
        .locator("details")
        .evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
      await picture(page, `hostile-${one.name}-${one.look}`, false);
      expect(await page.title()).not.toBe("owned");
      expect(await page.locator("script, img:not(.seen), [onerror]").count()).toBe(0);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await page.locator("main").count()).toBe(1);
    },
  );

  it("shows where an override would have turned a file's name around, and reverses nothing", async () => {
    await using page = await open(attacked, "/case/ar", wide);
    const names = await page.locator(".exhibit .name").allInnerTexts();
    expect(names[0]).toContain("\uFFFDgpj.");
    const shown = await page.locator("body").innerText();
    expect(["\u202A", "\u202D", "\u202E", "\u0000", "\u0007"].filter((sign) => shown.includes(sign))).toEqual(
      [],
    );
  });
});

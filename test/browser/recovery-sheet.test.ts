/** The paper that a keeper holds: printed from Chromium, and typed back from what stands on it. */
import { hex } from "@sanad/domain/bytes";
import { recoverySheets } from "@sanad/http/recovery-sheet";
import { combineRecovery, splitRecovery } from "@sanad/vault/open";
import { type KeyPair, keyOf, makeIdentity } from "@sanad/vault/seal";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";

let browser: Browser;
let page: Page;
let key: KeyPair;
let shares: readonly [string, string, string];
const requests: string[] = [];

beforeAll(async () => {
  key = await makeIdentity();
  shares = await splitRecovery(key.identity, "ma");
  const at = Date.UTC(2026, 10, 22);
  const html = recoverySheets({ center: "ma", key: hex(await keyOf(key.recipient)), shares, at });
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on("request", (request) => requests.push(request.url()));
  await page.setContent(html, { waitUntil: "load" });
  await page.emulateMedia({ media: "print" });
});
afterAll(async () => {
  await browser?.close();
});

describe("the recovery sheets", () => {
  it("are three pages of A4, with room left for the wider letters of other machines", async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
    for (const sheet of await page.locator(".sheet").all()) {
      const [words, foot] = [
        await sheet.locator(".pair").boundingBox(),
        await sheet.locator(".facts").boundingBox(),
      ];
      expect((foot?.y ?? 0) - (words?.y ?? 0) - (words?.height ?? 0)).toBeGreaterThan(30);
    }
  });

  it("bear one share each, from which the key comes back", async () => {
    const printed = await page.locator(".sheet .share").allTextContents();
    expect(printed).toEqual(shares.map((share) => share.replaceAll(" ", "")));
    const typed = [printed[2] ?? "", printed[0] ?? ""] as const;
    const expected = { center: "ma", recipient: key.recipient } as const;
    expect(await combineRecovery(typed, expected)).toEqual({ ok: true, value: key.identity });
  });

  it("show the share from left to right and from top to bottom, inside a page that reads from the right", async () => {
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    const places = await page
      .locator(".sheet:nth-of-type(1) .share span")
      .evaluateAll((groups) =>
        groups.map((group) => group.getBoundingClientRect().toJSON() as { x: number; y: number }),
      );
    expect(places).toHaveLength(16);
    for (const [at, { x, y }] of places.entries()) {
      const before = places[at - 1];
      if (before === undefined) continue;
      expect(at % 4 === 0 ? y > before.y && x < before.x : y === before.y && x > before.x).toBe(true);
    }
  });

  it("say in three languages which sheet it is and what two of them do", async () => {
    for (const [at, sheet] of (await page.locator(".sheet").all()).entries()) {
      const text = (await sheet.textContent()) ?? "";
      for (const said of [`الورقة ${at + 1} من 3`, `Feuille ${at + 1} sur 3`, `Sheet ${at + 1} of 3`]) {
        expect(text).toContain(said);
      }
      for (const said of [
        "المركز المغربي",
        "هذه الورقة واحدة من ثلاث",
        "l’une de trois",
        "one of three",
        "نونبر 2026",
      ]) {
        expect(text).toContain(said);
      }
    }
  });

  it("ask nobody for anything and run no script", async () => {
    expect(requests).toEqual([]);
    expect(await page.locator("script, link, img, iframe, [src], [href]").count()).toBe(0);
    expect(await page.locator("meta[http-equiv]").getAttribute("content")).toContain("default-src 'none'");
  });
});

/** A day at the center on the real system, in a real browser: three reports are worked from arrival to closing, and each role sees what is its own. */
import { sendMail } from "@sanad/dev/demo-email";
import { sendForm } from "@sanad/dev/demo-form";
import { sendSms } from "@sanad/dev/demo-sms";
import type { System } from "@sanad/dev/system";
import type { Role } from "@sanad/domain/role";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { accountOf } from "../../support/member.ts";
import { rowsOf, startTestSystem } from "../../support/system.ts";
import { faultsOf } from "./examine.ts";

const sender = "+212600000117";
const mailbox = "salma17@mail.example";
const answer = "قرأنا ما كتبت. لا تدفع شيئا، ولا لوم عليك. سنبقى معك في كل خطوة.";

const arrivals = [
  { channel: "web", by: null, address: null },
  { channel: "email", by: "email", address: mailbox },
  { channel: "sms", by: "sms", address: sender },
] as const;
type Arrival = (typeof arrivals)[number];

let system: System;
let browser: Browser;
let formReceipt: string;
const ids = new Map<Arrival["channel"], string>();
const days = new Map<Role, Page>();
/** What a browser complained about on any page. */
const complaints: string[] = [];

beforeAll(async () => {
  system = await startTestSystem();
  browser = await launchBrowser();
  const { intake } = system.urls;
  formReceipt = (await sendForm(intake)).receipt ?? "";
  await sendMail(intake, mailbox, "report@sanad.invalid");
  await sendSms(intake, system.keys.accounts.gateways.smsgate.signingKey, sender);
  for (const row of await rowsOf(system, "cases")) ids.set(row["channel"] as "web", String(row["id"]));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

async function freshContext(): Promise<BrowserContext> {
  return browser.newContext({ locale: "ar", viewport: { width: 1280, height: 844 } });
}

function listen(page: Page): void {
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(`${page.url()}: ${line.text()}`);
  });
}

/** The page of a member of that role, who signs in by key card the first time. */
async function dayOf(role: Role): Promise<Page> {
  const known = days.get(role);
  if (known !== undefined) return known;
  const page = await (await freshContext()).newPage();
  listen(page);
  const { card, password } = accountOf(system.keys, role);
  await page.goto(`${system.urls.console}/sign-in?lang=ar`);
  await page.fill("#card", card);
  await page.fill("#password", password);
  await page.locator("form[action='/sign-in'] button").click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  days.set(role, page);
  return page;
}

async function go(page: Page, path: string): Promise<number> {
  return (await page.goto(`${system.urls.console}${path}`))?.status() ?? 0;
}

/** Opens a part of the page, fills its form and sends it. */
async function decide(page: Page, action: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator(`form[action$="/${action}"]:has([name="${Object.keys(fields)[0]}"])`).last();
  const section = page.locator("details.section", { has: form });
  if ((await section.getAttribute("open")) === null) await section.locator("summary").click();
  for (const [name, value] of Object.entries(fields)) await put(form.locator(`[name="${name}"]`), value);
  await form.locator("button").last().click();
  await page.waitForLoadState();
}

async function put(field: ReturnType<Page["locator"]>, value: string): Promise<void> {
  const isSelect = await field.evaluate((one) => one.tagName === "SELECT");
  await (isSelect ? field.selectOption(value) : field.fill(value));
}

/** What a caught message to that address says, once it left. */
async function caught(address: string, known: number): Promise<readonly string[]> {
  const all = () =>
    system.catcher.messages.flatMap(({ to, text, subject }) =>
      [to].flat().includes(address) ? [`${subject ?? ""} ${text}`] : [],
    );
  await expect.poll(() => all().length, { timeout: 30_000 }).toBeGreaterThan(known);
  return all().slice(known);
}

describe("a case worker", () => {
  it("signs in by key card and finds the three reports in the list", async () => {
    const page = await dayOf("case_worker");
    expect(new URL(page.url()).pathname).toBe("/cases");
    expect(await page.locator("li.row").count()).toBe(3);
    for (const id of ids.values()) expect(await page.locator(`a.whole[href="/cases/${id}"]`).count()).toBe(1);
    expect(await faultsOf(page, "inbox-ar")).toEqual([]);
  });

  it.each(arrivals)("works what came by $channel, answers it, and closes it", async (arrival) => {
    const page = await dayOf("case_worker");
    const id = ids.get(arrival.channel) ?? "";
    const here = `/cases/${id}`;
    await go(page, "/cases");
    await page.locator(`form[action="${here}/acknowledge"] button`).click();
    await page.locator(`a.whole[href="${here}"]`).click();
    await page.waitForURL(`**${here}`);
    await page.locator(`.case-head form[action="${here}/assign"] button`).click();
    await decide(page, "status", { status: "triaged" });
    await decide(page, "urgency", { urgency: "U1", urgency_reason: "قال إن الأجل أقرب مما كتب" });
    await page.fill("#note", "نعاود الاتصال غدا صباحا");
    await page.locator(`form[action="${here}/notes"] button`).click();
    await page.locator(`.case-head a[href="${here}/facts"]`).click();
    await page.selectOption("#told_relation", "stranger");
    expect(await faultsOf(page, "facts-ar")).toEqual([]);
    await page.locator(`form[action="${here}/facts"] button`).click();
    await page.waitForURL(`**${here}`);
    const told = (await page.locator(".timeline").innerText()).replace(/\s+/g, " ");
    expect(told).toContain("نعاود الاتصال غدا صباحا");
    expect(told).toContain("قال إن الأجل أقرب مما كتب");
    expect(await page.locator(".case-head .facts").innerText()).toContain("مكلفة بالملفات 1");
    await answerIt(page, here, arrival);
    await readUnderReceipt(page, here, arrival);
    expect(await faultsOf(page, `case-${arrival.channel}-ar`)).toEqual([]);
    await decide(page, "status", { status: "closed", status_reason: "تحدثنا، وحُفظت الأدلة، ولا حاجة الآن" });
    await go(page, "/cases?list=ended");
    expect(await page.locator(`a.whole[href="${here}"]`).count()).toBe(1);
  });
});

/** Writes an answer, looks at what a bystander would see, sends it, and finds exactly that in the provider's hands. */
async function answerIt(page: Page, here: string, { channel, by, address }: Arrival): Promise<void> {
  const before =
    address === null ? 0 : system.catcher.messages.filter(({ to }) => [to].flat().includes(address)).length;
  await page.locator(`.case-head a[href="${here}/reply"]`).click();
  expect(await page.locator("#out").inputValue()).toBe(by ?? "");
  await page.fill("#text", answer);
  expect(await faultsOf(page, `reply-${channel}-ar`)).toEqual([]);
  await page.locator("button[name=do][value=preview]").click();
  const seen = by === null ? null : await page.locator(".screen p").last().innerText();
  expect(await faultsOf(page, `preview-${channel}-ar`)).toEqual([]);
  await page.locator("button[name=do][value=send]").click();
  await page.waitForURL(`**${here}`);
  expect(await page.locator(".entry.reply", { hasText: answer }).count()).toBe(1);
  if (address === null || seen === null) return;
  const [left = ""] = await caught(address, before);
  expect(left).toContain(seen);
  expect(left).not.toContain(answer);
  expect(left).not.toMatch(/صور|ابتزاز|تهديد|سند|https?:|www/u);
}

/** Whoever came without a receipt is given one first. The words of the answer are there, and nothing else went out. */
async function readUnderReceipt(page: Page, here: string, { channel }: Arrival): Promise<void> {
  const receipt = channel === "web" ? formReceipt : await newReceipt(page, here);
  const context = await freshContext();
  const visit = await context.newPage();
  listen(visit);
  await visit.goto(`${system.urls.intake}/return?lang=ar`);
  await visit.fill("[name=receipt]", receipt);
  await visit.locator("form:has([name=receipt]) button").click();
  await visit.waitForURL("**/return/case**");
  expect(await visit.locator("main").innerText()).toContain(answer);
  expect(await faultsOf(visit, `return-${channel}-ar`)).toEqual([]);
  await context.close();
}

async function newReceipt(page: Page, here: string): Promise<string> {
  await page.locator(`.case-head a[href="${here}/receipt"]`).click();
  await page.selectOption("#sure", "call");
  expect(await faultsOf(page, "receipt-ar")).toEqual([]);
  await page.locator(`form[action="${here}/receipt"] button`).click();
  const receipt = await page.locator(".receipt-digits").innerText();
  await go(page, here);
  return receipt;
}

/** Every page that the navigation, the account and a case lead to, from where one stands. */
async function linksOf(page: Page): Promise<readonly string[]> {
  const found = await page
    .locator("a[href^='/']")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  return [...new Set(found.map((href) => href.replace(/#.*$/, "")))].filter(
    (href) => !href.includes("lang=") && href !== "/sign-in",
  );
}

/** Pages that differ only in what they are about are one kind. */
function kindOf(path: string): string {
  return path.replace(/(case|evidence|answer|member)_[a-z2-7]+/g, "x").replace(/&of=\w+|\?before=[^&]*/g, "");
}

/** Follows every link from a few pages; nothing may be missing, refused or broken. */
async function walk(
  role: Role,
  starts: readonly string[],
  language: "ar" | "fr" | "en",
): Promise<readonly string[]> {
  const page = await dayOf(role);
  const wrong: string[] = [];
  const waiting = [...starts];
  const seen = new Set(waiting.map(kindOf));
  for (const path of waiting) {
    const status = await go(page, path);
    if (status !== 200) wrong.push(`${path}: ${status}`);
    const name = `${role}-${language}${kindOf(path).replace(/\W+/g, "-")}`;
    wrong.push(...(await faultsOf(page, name)));
    if (!starts.includes(path)) continue;
    for (const link of await linksOf(page)) {
      // a president's lists and cases are a case worker's
      if (seen.has(kindOf(link)) || (role === "president" && link.startsWith("/cases"))) continue;
      seen.add(kindOf(link));
      waiting.push(link);
    }
  }
  return wrong;
}

describe("every page that leads on from another", () => {
  const own: Readonly<Record<Role, readonly string[]>> = {
    president: ["/members", "/duty", "/ledger"],
    case_worker: ["/cases/x", "/cases/x/evidence", "/account"],
    lawyer: ["/cases?list=mine", "/account"],
    psychologist: ["/cases?list=mine", "/account"],
    observer: ["/account"],
  };
  const walks = [
    ["president", "ar"],
    ["case_worker", "fr"],
    ["lawyer", "ar"],
    ["psychologist", "en"],
    ["observer", "ar"],
  ] as const;

  it.each(walks)(
    "for a %s, in %s, is there, has no violation by axe and fits",
    async (role, language) => {
      const page = await dayOf(role);
      await go(page, `/account?lang=${language}`);
      const starts = own[role].map((path) => path.replace("/x", `/${ids.get("web") ?? ""}`));
      expect(await walk(role, starts, language)).toEqual([]);
    },
    240_000,
  );
});

describe("a role that does not hold the center's key", () => {
  it.each(["lawyer", "psychologist", "observer"] as const)(
    "%s sees its own places and no others",
    async (role) => {
      const page = await dayOf(role);
      await go(page, "/?lang=ar");
      expect(
        await page
          .locator(".side .places a")
          .evaluateAll((all) => all.map((one) => one.getAttribute("href"))),
      ).toEqual(role === "observer" ? [] : ["/cases?list=mine"]);
      const inbox = "/cases";
      for (const path of [inbox, "/members", "/ledger", "/duty", "/cases/new", `/cases/${ids.get("web")}`])
        expect([path, (await page.request.get(system.urls.console + path)).status()]).toEqual([
          path,
          path.startsWith("/cases/case_") && role !== "observer" ? 404 : expect.toBeOneOf([403, 404]),
        ]);
    },
  );
});

it("has not once made a browser complain", () => {
  expect(complaints).toEqual([]);
});

import axe, { type AxeResults } from "axe-core";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/**
 * What is wrong with a page for the people who use it: every violation that axe finds, and sideways scrolling on a screen
 * or a telephone. With `LOOK=<folder>` the page is kept as pictures, for people to judge.
 */
export async function faultsOf(page: Page, name: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [look, width] of [
    ["phone", 390],
    ["wide", 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await keep(page, `${name}-${look}`);
    const taken = await page.evaluate(() => document.documentElement.scrollWidth);
    if (taken > width) faults.push(`${name}: ${taken} px wide on ${width}`);
  }
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  for (const { id, nodes } of violations)
    faults.push(`${name}: ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
  return faults;
}

async function keep(page: Page, name: string): Promise<void> {
  const folder = process.env.LOOK;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

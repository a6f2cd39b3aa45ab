import type { Page } from "playwright-core";

/** Answers one question of a form by its field name, whatever control it is. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const select = page.locator(`select[name="${name}"]`);
  if ((await select.count()) > 0) {
    await select.selectOption(value);
    return;
  }
  await page.locator(`input[name="${name}"][value="${value}"]`).check();
}

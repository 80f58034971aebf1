import type { Page } from "@playwright/test";

/** Opens each kind of exercise on the front of the guide. */
export async function openEveryKind(page: Page): Promise<void> {
  const closed = page.locator("details:not([open]) > summary");
  await page.locator("details").first().waitFor();
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
}

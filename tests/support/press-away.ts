import type { Locator } from "@playwright/test";

/** Presses what takes its own window away, which may be gone before Playwright hears that it was pressed. */
export async function pressAway(part: Locator): Promise<void> {
  await part.click().catch((error: unknown) => {
    if (!part.page().isClosed()) throw error;
  });
}

import { expect } from "@playwright/test";
import type { App } from "./app.ts";

/** Waits until the player has been seen playing for `seconds` of product time; answers for how long it really was. */
export async function playFor(seconds: number, supple: App): Promise<number> {
  await expect((await supple.window("player")).getByRole("heading", { level: 1 })).toBeVisible();
  const { at: seen } = await supple.snapshot();
  const passed = async () => ((await supple.snapshot()).at - seen) / 1000;
  await expect.poll(passed).toBeGreaterThan(seconds);
  return passed();
}

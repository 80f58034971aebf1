import { expect, test } from "../support/end-to-end.ts";

test("a test has every answer, once, of a main process that is at work and collects its garbage", async ({
  start,
}) => {
  const supple = await start();
  const main = await supple.window("main");
  await supple.electron.evaluate(() => {
    // Each microtask brings the next, so that an answer waits between them while garbage is collected.
    const work = (left: number): void => {
      Array.from({ length: 20_000 }, (_, index) => [index]);
      if (left > 0) queueMicrotask(() => work(left - 1));
    };
    setInterval(() => Array.from({ length: 10 }).forEach(() => work(3)), 40);
  });
  for (let asked = 1; asked <= 15; asked += 1) {
    const count = await supple.electron.evaluate((_electron, given) => {
      const counting = globalThis as { counted?: number };
      return given + (counting.counted = (counting.counted ?? 0) + 1);
    }, asked);
    expect(count).toBe(2 * asked);
    const window = await supple.electron.browserWindow(main);
    expect(await window.evaluate((it) => it.isVisible())).toBe(true);
  }
});

import { expect, test } from "../support/end-to-end.ts";

test("a test loses no answer of a main process that is at work and collects its garbage", async ({
  start,
}) => {
  const supple = await start();
  const main = await supple.window("main");
  await supple.electron.evaluate(() => {
    setInterval(() => {
      const until = Date.now() + 15;
      while (Date.now() < until) Array.from({ length: 20_000 }, (_, index) => [index]);
    }, 20);
  });
  for (let asked = 1; asked <= 20; asked += 1) {
    expect(await supple.electron.evaluate((_electron, given) => given, asked)).toBe(asked);
    const window = await supple.electron.browserWindow(main);
    expect(await window.evaluate((it) => it.isVisible())).toBe(true);
  }
});

import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../support/end-to-end.ts";
import { playFor } from "../support/playing.ts";
import { words } from "../support/words.ts";

test("a kill in the middle of a routine loses nothing but its last seconds", async ({
  start,
  profile,
}) => {
  profile.writeSettings({ reminders: { micro: { everyMinutes: 25 } }, appearance: "dark" });
  const killed = await start({
    from: "2026-03-30T09:00",
    rate: 30,
    arguments: ["--routine=desk-reset-5"],
  });
  expect(await killed.send("break.taken", {})).toEqual({ ok: true });
  const settings = profile.read("settings.json");
  const seconds = await playFor(120, killed);
  await killed.kill();
  const journal = profile.journal();
  expect(journal).toMatchObject([
    { kind: "routine-started", routine: "desk-reset-5" },
    { kind: "break" },
  ]);

  const supple = await start({ from: "2026-03-30T09:20", rate: 1 });
  expect(profile.read("settings.json")).toBe(settings);
  expect((await supple.snapshot()).settings.reminders.micro.everyMinutes).toBe(25);
  const [started, taken, left, ...more] = profile.journal();
  expect([started, taken]).toEqual(journal);
  expect(more).toEqual([]);
  if (left?.kind !== "routine") throw new Error("the routine was not journalled");
  expect(left).toMatchObject({ routine: "desk-reset-5", outcome: "partial" });
  expect(left.seconds).toBeGreaterThanOrEqual(Math.floor(seconds) - 60);
  expect(left.seconds).toBeLessThanOrEqual(300);
  expect((await supple.snapshot()).session).toBeNull();
  expect(supple.isOpen("player")).toBe(false);
  expect((await supple.snapshot()).notices).toEqual([]);
});

test("a pause survives a kill", async ({ start, tray }) => {
  const killed = await start({ from: "2026-03-30T09:00", rate: 1 });
  expect(await killed.send("reminders.pause", { length: "resumed" })).toEqual({ ok: true });
  await killed.kill();
  await expect.poll(() => tray.items).toEqual([]);

  const supple = await start({ from: "2026-03-30T11:00", rate: 1 });
  expect((await supple.snapshot()).pause).toEqual({ until: null });
  expect(supple.output.stdout).toContain(words("startup.in-tray-paused"));
  const menu = await (await tray.item()).menu();
  expect(menu.find(words("tray.resume")).enabled).toBe(true);
});

test("a journal line that was cut off is set aside, what stands before it stays, and what another machine writes arrives", async ({
  start,
  profile,
}) => {
  const first = await start({ from: "2026-03-30T09:00", rate: 1 });
  expect(await first.send("break.taken", {})).toEqual({ ok: true });
  await first.kill();
  const files = readdirSync(join(profile.folder, "journal"));
  const name = files.find((file) => !file.startsWith("first-run")) ?? "";
  const file = join(profile.folder, "journal", name);
  const whole = readFileSync(file, "utf8");
  appendFileSync(file, '{"v":1,"id":"torn","at":17748');

  const supple = await start({ from: "2026-03-30T11:00", rate: 1 });
  expect(readFileSync(file, "utf8")).toBe(whole);
  expect(profile.journal()).toMatchObject([{ kind: "break" }]);
  expect((await supple.snapshot()).notices).toMatchObject([{ message: { id: "journal.torn" } }]);

  const placed = { v: 1, id: "elsewhere", at: Date.parse("2026-03-30T08:00Z"), zone: "UTC" };
  const told = { kind: "red-flags", asked: "person", flags: ["rf-saddle"] };
  const others = join(profile.folder, "journal", "laptop-2026.jsonl");
  appendFileSync(others, `${JSON.stringify({ ...placed, ...told })}\n`);
  await expect.poll(async () => (await supple.snapshot()).lock?.tier).toBe("emergency");
});

import type { Locator } from "@playwright/test";
import { redFlags } from "../../shared/content/red-flags.ts";
import type { Entry } from "../../shared/journal/entry.ts";
import { entryAt, flagsAt } from "../support/entries.ts";
import { expect, test } from "../support/end-to-end.ts";
import { look, resize, widerThanItsPlace } from "../support/look.ts";
import type { Profile } from "../support/profile.ts";
import { words } from "../support/words.ts";

const monday = { from: "2026-03-30T09:00", rate: 1 };
const saddle = redFlags.emergency.items[0];
const fever = redFlags.urgent.items[0];
if (saddle === undefined || fever === undefined) throw new Error("there are no red flags");

/** Whether what stands in the middle of a part is the part itself. */
const isUncovered = (part: Locator): Promise<boolean> =>
  part.evaluate((it) => {
    interface Part {
      contains(other: Part | null): boolean;
      getBoundingClientRect(): { x: number; y: number; width: number; height: number };
      readonly ownerDocument: { elementFromPoint(x: number, y: number): Part | null };
    }
    const element = it as unknown as Part;
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(element.ownerDocument.elementFromPoint(x + width / 2, y + height / 2));
  });
const started = (profile: Profile): readonly Entry[] =>
  profile.journal().filter(({ kind }) => kind === "routine-started");

test("R29 an emergency flag of the first run locks tray, notification, prompt, window, command line and second start, until assessed", async ({
  start,
  profile,
  tray,
  notifications,
  run,
}) => {
  profile.writeSettings({
    reminders: { micro: { everyMinutes: 15 }, stretch: { on: false } },
  });
  const supple = await start({ from: "2026-03-30T09:00", rate: 120 });
  const main = await supple.window("main");
  // A prompt and its notification are open when the flag is told.
  const prompt = await supple.window("prompt");
  const notification = await notifications.next();
  const { prompt: open } = await supple.snapshot();
  await supple.send("prompt.attend", { prompt: open?.id ?? "", attending: true });

  await main.getByRole("button", { name: words("shell.settings") }).click();
  await main.getByRole("button", { name: words("settings.safety.check.open") }).click();
  await main.getByRole("checkbox", { name: saddle.text }).focus();
  await main.keyboard.press("Space");
  await main.getByRole("button", { name: words("screening.answer", { count: 1 }) }).focus();
  await main.keyboard.press("Enter");

  const card = main.getByRole("heading", { level: 1, name: words("lock.emergency") });
  await expect(card).toBeFocused();
  await expect(main.getByText(redFlags.emergency.action)).toBeVisible();
  await expect(main.getByText("999", { exact: true })).toBeVisible();
  await expect.poll(() => prompt.isClosed()).toBe(true);
  await main.keyboard.press("Escape");
  await expect(card).toBeVisible();
  await expect(main.getByRole("navigation")).toHaveCount(0);

  await main.getByRole("button", { name: words("lock.region") }).click();
  await main.keyboard.type("Germany");
  await main.keyboard.press("Enter");
  await expect(main.getByText("112", { exact: true })).toBeVisible();
  await expect.poll(() => profile.settings().safety.region).toBe("DE");

  await main.getByRole("button", { name: words("lock.read") }).click();
  await expect(main.getByRole("navigation")).toBeVisible();
  await expect(main.getByText(words("lock.line.emergency"))).toBeVisible();

  // The tray offers no routine, and what else asks for one brings the card back: window, second start, command.
  const { items } = await (await tray.item()).menu();
  expect(items.map(({ label }) => label)).not.toContain(words("tray.routines"));
  await items[0]?.click();
  const readAgain = async () => {
    await expect(card).toBeVisible();
    await main.getByRole("button", { name: words("lock.read") }).click();
    await expect(card).toHaveCount(0);
  };
  expect(await supple.send("routine.start", { routine: "breathe-2" })).toEqual({
    ok: false,
    error: words("start.emergency"),
  });
  await readAgain();
  await run("--routine=breathe-2");
  await readAgain();
  // The prompt is gone and its notification with it: an answer to either reaches nothing.
  expect(notifications.visible).toEqual([]);
  notifications.press(notification);
  await supple.send("prompt.start", { prompt: open?.id ?? "", routine: "desk-micro-60" });
  expect((await supple.snapshot()).session).toBeNull();
  // Product hours pass without a prompt.
  await expect
    .poll(async () => (await supple.snapshot()).at, { timeout: 20_000 })
    .toBeGreaterThan(Date.parse("2026-03-30T09:40+02:00"));
  expect(supple.isOpen("prompt")).toBe(false);
  expect(started(profile)).toEqual([]);
  await supple.kill();

  // It returns at the next start, hidden as that was, under do not disturb, and holds the command line.
  notifications.pause(true);
  const again = await start({ ...monday, arguments: ["--hidden", "--routine=breathe-2"] });
  const window = await again.window("main");
  await expect(window.getByRole("heading", { name: words("lock.emergency") })).toBeVisible();
  expect(started(profile)).toEqual([]);
  await window.getByRole("button", { name: words("lock.seen.emergency") }).click();
  await window.getByRole("button", { name: words("lock.seen.emergency.sure") }).click();
  await expect(window.getByRole("navigation")).toBeVisible();
  expect(await again.send("routine.start", { routine: "breathe-2" })).toEqual({ ok: true });
  await again.window("player");
});

test("R23, R30, R31 an answer of 6 asks for red flags; an urgent one leaves breathing alone", async ({
  start,
  profile,
}) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  await main.getByRole("radio", { name: "6", exact: true }).click();
  await expect(main.getByRole("heading", { name: words("screening.title.pain") })).toBeVisible();
  await main.getByRole("checkbox", { name: fever.text }).focus();
  await main.keyboard.press("Space");
  await main.getByRole("button", { name: words("screening.answer", { count: 1 }) }).click();
  await expect(main.getByText(redFlags.urgent.action)).toBeVisible();
  await main.getByRole("button", { name: words("lock.read") }).click();
  expect(await supple.send("routine.start", { routine: "gentle-day-5" })).toEqual({
    ok: false,
    error: words("start.urgent"),
  });
  await main.getByRole("button", { name: words("lock.breathe", { minutes: 2 }) }).click();
  await supple.window("player");
  expect(started(profile)).toMatchObject([{ routine: "breathe-2" }]);
});

test("R24, R31 a leg that complains in the player is asked about before anything is offered", async ({
  start,
  profile,
}) => {
  const supple = await start({ ...monday, arguments: ["--routine=desk-reset-5"] });
  const player = await supple.window("player");
  await player.keyboard.press("t");
  await player.getByRole("button", { name: words("player.too-much.leg") }).focus();
  // The window closes as the key comes up.
  await player.keyboard.press("Enter").catch(() => undefined);
  const main = await supple.window("main");
  await expect(main.getByRole("heading", { name: words("screening.title.leg") })).toBeVisible();
  await expect.poll(() => supple.isOpen("player")).toBe(false);
  expect(await supple.send("routine.start", { routine: "desk-reset-5" })).toEqual({
    ok: false,
    error: words("start.leg-asked"),
  });
  await main.getByRole("button", { name: words("screening.none") }).click();
  await expect(main.getByRole("heading", { name: words("screening.leg-after") })).toBeVisible();
  await main.getByRole("button", { name: words("screening.done") }).click();
  await expect(main.getByRole("navigation")).toBeVisible();
  expect(profile.journal().at(-1)).toMatchObject({ kind: "red-flags", asked: "leg", flags: [] });
});

test("R28 advice comes with its numbers and is put away for a week", async ({ start, profile }) => {
  profile.writeJournal([
    entryAt("2026-03-28T09:00Z", { kind: "check-in", pain: 8, where: [], note: "" }),
    { ...flagsAt("2026-03-28T09:01Z"), id: "answered" },
  ]);
  const supple = await start(monday);
  const main = await supple.window("main");
  await expect(main.getByText(words("advice.severe", { pain: 8 }))).toBeVisible();
  await main.getByRole("button", { name: words("advice.later") }).click();
  await expect(main.getByText(words("advice.title"))).toHaveCount(0);
  await expect
    .poll(() => profile.journal().at(-1))
    .toMatchObject({ kind: "professional-advised", reasons: ["severe"] });
});

const sizes = [
  { scheme: "light", width: 1040, height: 720 },
  { scheme: "dark", width: 320, height: 640 },
] as const;

test("the questions, both cards, a locked day and the details of an answer look as they should, and shut nobody out", async ({
  start,
}) => {
  const supple = await start(monday);
  const main = await supple.window("main");
  const pictures = async (name: string) => {
    for (const { scheme, width, height } of sizes) {
      await main.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await resize(supple, main, { width, height });
      await look(main, `safety-${name}-${width}x${height}-${scheme}`);
      expect.soft(await widerThanItsPlace(main), `${name} ${width}`).toEqual([]);
    }
    await resize(supple, main, { width: 1040, height: 720 });
  };
  const heading = (name: string) => main.getByRole("heading", { level: 1, name });
  const button = (name: string) => main.getByRole("button", { name });

  await main.getByRole("radio", { name: "4", exact: true }).click();
  await main.getByRole("checkbox", { name: words("where.lower-back-left") }).click();
  await pictures("check-in");
  await main.getByText(words("check-in.leg"), { exact: true }).click();
  await button(words("action.save")).click();
  await expect(heading(words("screening.title.leg"))).toBeVisible();
  await pictures("questions");
  await button(words("screening.none")).click();
  await expect(heading(words("screening.leg-after"))).toBeVisible();
  await pictures("leg-after");
  await button(words("screening.done")).click();

  await supple.send("red-flags.answer", { flags: [fever.id] });
  await expect(heading(words("lock.urgent"))).toBeVisible();
  await pictures("urgent");
  await button(words("lock.read")).click();
  await supple.send("check-in.record", { pain: 9, where: [], note: "" });
  await button(words("screening.none")).click();
  await pictures("urgent-day");

  await supple.send("red-flags.answer", { flags: [saddle.id] });
  await expect(heading(words("lock.emergency"))).toBeVisible();
  await pictures("emergency");
  await main.emulateMedia({ forcedColors: "active" });
  await main.screenshot({ path: "tests/.output/screens/safety-emergency-forced.png" });
  await main.emulateMedia({ forcedColors: "none" });
  await button(words("lock.read")).click();
  await pictures("emergency-day");

  for (const tier of ["emergency", "urgent"] as const)
    await supple.send("red-flags.clear", { tier });
  await supple.send("routine.start", { routine: "breathe-2" });
  const { session } = await supple.snapshot();
  await supple.send("session.stop", {
    session: session?.id ?? "",
    seconds: 5,
    exercise: "box-breathing",
    reason: "pregnancy",
    painBefore: null,
    painNow: null,
  });
  await expect(heading(words("lock.maternity"))).toBeVisible();
  await pictures("maternity");
  // In the smallest window, too, nothing lies over what has the focus.
  await resize(supple, main, { width: 720, height: 560 });
  await button(words("lock.seen.emergency")).click();
  const sure = button(words("lock.seen.emergency.sure"));
  await expect(sure).toBeFocused();
  expect(await isUncovered(sure)).toBe(true);
});

import { routines } from "../../shared/content/catalogue.ts";
import type { MessageId } from "../../shared/messages/english.ts";
import { expect, test } from "../support/end-to-end.ts";
import { look, resize, widerThanItsPlace } from "../support/look.ts";
import { words } from "../support/words.ts";

const schemes = ["light", "dark"] as const;
const sizes = [
  { width: 1040, height: 720 },
  { width: 720, height: 560 },
] as const;

/** What 1280 px become at 400 %, the narrowest that WCAG 1.4.10 asks for. */
const phone = { width: 320, height: 640 } as const;
const pictured = routines.filter(({ id }) =>
  ["desk-reset-5", "gentle-day-5", "post-workout-8", "breathe-2"].includes(id),
);

for (const colorScheme of schemes) {
  test(`the pages of the main window, ${colorScheme}`, async ({ start }) => {
    const supple = await start({ from: "2026-03-30T10:12", rate: 1 });
    const main = await supple.window("main");
    await main.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const size of sizes) {
      await resize(supple, main, size);
      for (const name of [
        "today",
        "routines",
        "guide",
        "schedule",
        "journal",
        "settings",
      ] as const) {
        await main
          .getByRole("navigation")
          .getByRole("button", { name: words(`shell.${name}`) })
          .click();
        await look(main, `${name}-${size.width}x${size.height}-${colorScheme}`);
      }
    }
  });

  test(`the prompt, ${colorScheme}`, async ({ start, profile }) => {
    profile.writeSettings({
      reminders: { micro: { everyMinutes: 15 }, stretch: { on: false } },
      appearance: colorScheme,
    });
    const supple = await start({ from: "2026-03-30T09:00", rate: 90 });
    const prompt = await supple.window("prompt");
    await prompt.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { prompt: shown } = await supple.snapshot();
    // Its fuse rests while the person is at it.
    await supple.send("prompt.attend", { prompt: shown?.id ?? "", attending: true });
    await look(prompt, `prompt-${colorScheme}`);
    await look(await supple.window("main"), `today-due-${colorScheme}`);
  });

  test(`the player, ${colorScheme}`, async ({ start }) => {
    const supple = await start({
      from: "2026-03-30T09:00",
      rate: 1,
      arguments: ["--routine=desk-reset-5"],
    });
    const player = await supple.window("player");
    await player.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await player.keyboard.press("Space");
    await look(player, `player-${colorScheme}`);
  });

  test(`first run, ${colorScheme}`, async ({ start, profile }) => {
    profile.writeSettings({ consent: { disclaimer: null }, appearance: colorScheme });
    const supple = await start({ from: "2026-03-30T09:00", rate: 1 });
    const main = await supple.window("main");
    await main.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const step = async (nth: number, next: MessageId | null) => {
      for (const size of [...sizes, phone]) {
        await resize(supple, main, size);
        await look(main, `onboarding-${nth}-${size.width}x${size.height}-${colorScheme}`);
        expect.soft(await widerThanItsPlace(main), `onboarding ${nth}`).toEqual([]);
      }
      if (next !== null) await main.getByRole("button", { name: words(next) }).click();
    };
    await step(1, "onboarding.continue");
    await main.getByText(words("onboarding.consent.tick")).click();
    await step(2, "onboarding.consent.accept");
    await step(3, "onboarding.continue");
    await step(4, null);
  });

  test(`Settings and routines, ${colorScheme}`, async ({ start, profile }) => {
    profile.writeSettings({ appearance: colorScheme });
    const [often] = pictured;
    profile.writeJournal(
      Array.from({ length: 14 }, (_, day) => ({
        v: 1,
        id: `played-${day}`,
        at: Date.parse("2026-03-01T10:00Z") + day * 86_400_000,
        zone: "Europe/Berlin",
        kind: "routine",
        session: `played-${day}`,
        routine: often?.id ?? "",
        started: Date.parse("2026-03-01T09:55Z") + day * 86_400_000,
        seconds: often?.totalSec ?? 0,
        outcome: "finished",
      })),
    );
    const supple = await start({ from: "2026-03-30T09:00", rate: 1 });
    const main = await supple.window("main");
    await main.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const page = (name: MessageId) =>
      main.getByRole("navigation").getByRole("button", { name: words(name) });
    for (const size of [...sizes, phone]) {
      await resize(supple, main, size);
      const at = `${size.width}x${size.height}-${colorScheme}`;
      await page("shell.settings").click();
      await main.getByText(words("settings.licences")).scrollIntoViewIfNeeded();
      await look(main, `settings-end-${at}`);
      expect.soft(await widerThanItsPlace(main), `settings ${at}`).toEqual([]);
      for (const { id, name } of pictured) {
        await page("shell.routines").click();
        await main.getByRole("button", { name, exact: true }).click();
        const done = main.getByText(words("routine.done", { times: 14 }));
        await expect(done).toHaveCount(id === often?.id ? 1 : 0);
        await look(main, `routine-${id}-${at}`);
        expect.soft(await widerThanItsPlace(main), `${id} ${at}`).toEqual([]);
      }
    }
  });
}

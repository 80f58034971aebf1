import type { App } from "../support/app.ts";
import { expect, test } from "../support/end-to-end.ts";
import { look, resize } from "../support/look.ts";
import type { Profile } from "../support/profile.ts";
import { words } from "../support/words.ts";

const noWork = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const lift = (id: string, day: "mon" | "tue" | "wed") =>
  ({ id, title: "Lower body", type: "lift", day, start: "18:00", minutes: 60 }) as const;
const trained = Date.parse("2026-03-29T17:00+02:00");

/** A week with something of everything: training, a rest day by R13, a date and reminders of its own. */
const full: Parameters<Profile["writeSettings"]>[0] = {
  dates: { "2026-04-03": [] },
  custom: [
    { id: "walk", title: "Walk", rhythm: { times: ["13:00"], days: ["mon", "fri"] } },
    { id: "wrists", title: "Wrists", on: false, rhythm: { everyMinutes: 45 } },
  ],
  training: {
    maxConsecutiveDays: 2,
    plan: [lift("one", "mon"), lift("two", "tue"), lift("three", "wed")],
  },
};

/** The prompt that is open, once it is. */
async function promptOf(supple: App) {
  const prompt = await supple.window("prompt");
  await expect(prompt.getByRole("heading")).toBeVisible();
  return prompt;
}

for (const appearance of ["light", "dark"] as const) {
  test(`a full schedule, and its forms, ${appearance}`, async ({ start, profile }) => {
    profile.writeSettings({ ...full, appearance });
    const supple = await start({ from: "2026-03-30T10:12", rate: 1 });
    const main = await supple.window("main");
    await main.getByRole("button", { name: words("shell.schedule") }).click();
    await expect(main.getByText(words("schedule.rest-day"), { exact: true })).toBeVisible();
    await expect(main.getByText(words("schedule.legend.quiet"), { exact: true })).toBeVisible();
    await look(main, `schedule-full-${appearance}`);
    await main.getByRole("button", { name: words("schedule.plan-add") }).click();
    await main.getByRole("button", { name: words("schedule.own-add") }).click();
    await main.getByText(words("schedule.rhythm.clock"), { exact: true }).click();
    await main.getByRole("button", { name: /^Tuesday 31 March: / }).click();
    // Tall enough for the whole page.
    await resize(supple, main, { width: 1040, height: 2400 });
    await look(main, `schedule-forms-${appearance}`);
  });

  test(`a rest day's prompt, and training anyway, ${appearance}`, async ({ start, profile }) => {
    const training = { maxConsecutiveDays: 1, plan: [lift("one", "mon")] };
    profile.writeSettings({ workingHours: noWork, appearance, training });
    profile.writeJournal([
      {
        v: 1,
        id: "lift",
        at: trained + 3_600_000,
        zone: "Europe/Berlin",
        kind: "workout",
        planned: null,
        title: "Lifting",
        type: "lift",
        started: trained,
        minutes: 60,
        outcome: "done",
      },
    ]);
    const supple = await start({ from: "2026-03-30T08:29", rate: 30 });
    await look(await promptOf(supple), `prompt-rest-day-${appearance}`);
    const main = await supple.window("main");
    const anyway = main.getByRole("button", { name: words("today.train-anyway") });
    await expect(anyway).toBeVisible();
    await look(main, `today-rest-day-${appearance}`);
    await anyway.click();
    await expect(main.getByText("Lower body")).toBeVisible();
    await expect(anyway).toHaveCount(0);
    expect(profile.journal().at(-1)).toMatchObject({
      kind: "rest-day-override",
      date: "2026-03-30",
    });
    await expect.poll(() => supple.isOpen("prompt")).toBe(false);
  });

  test(`the check-in, asked, answered and changed, ${appearance}`, async ({ start, profile }) => {
    const training = { ...full.training, maxConsecutiveDays: 1 };
    profile.writeSettings({ workingHours: noWork, appearance, training });
    profile.writeJournal([
      {
        v: 1,
        id: "yesterday",
        at: trained,
        zone: "Europe/Berlin",
        kind: "check-in",
        pain: 3,
        where: [],
        note: "",
      },
    ]);
    const supple = await start({ from: "2026-03-30T19:29", rate: 30 });
    await look(await promptOf(supple), `prompt-check-in-${appearance}`);
    const main = await supple.window("main");
    await expect(main.getByText(words("check-in.yesterday", { pain: 3 }))).toBeVisible();
    await expect(main.getByText(words("today.rest-tomorrow"))).toBeVisible();
    await main.getByRole("radio", { name: "6", exact: true }).click();
    await main.getByRole("button", { name: words("screening.none") }).click();
    await main.getByRole("button", { name: words("action.save") }).click();
    await expect(main.getByText(words("check-in.red"))).toBeVisible();
    await look(main, `today-checked-in-${appearance}`);
    await main.getByRole("button", { name: words("check-in.change") }).click();
    await look(main, `today-check-in-change-${appearance}`);
  });

  test(`an easier rhythm after three skips, taken, ${appearance}`, async ({ start, profile }) => {
    profile.writeSettings({
      appearance,
      reminders: { micro: { on: false }, stretch: { everyMinutes: 20 } },
    });
    const supple = await start({ from: "2026-03-30T09:15", rate: 300 });
    const main = await supple.window("main");
    const open = async () => (await supple.snapshot()).prompt?.id ?? null;
    for (let skips = 0; skips < 3; skips += 1) {
      await expect.poll(open, { intervals: [50] }).not.toBeNull();
      await supple.send("prompt.skip", { prompt: (await open()) ?? "" });
    }
    const offer = main.getByRole("region", { name: words("today.easier-label") });
    await expect(offer).toBeVisible();
    await look(main, `today-easier-${appearance}`);
    await offer
      .getByRole("button", { name: words("today.easier-interval", { minutes: 30 }) })
      .click();
    await expect.poll(() => profile.settings().reminders.stretch.everyMinutes).toBe(30);
    await expect(offer).toHaveCount(0);
  });
}

import { expect, test } from "../support/end-to-end.ts";
import { look, resize } from "../support/look.ts";
import type { Profile } from "../support/profile.ts";
import { words } from "../support/words.ts";

const noWork = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const quiet = { unwind: { on: false }, restDay: { on: false }, checkIn: { on: false } };
const plan = [
  {
    id: "legs",
    title: "Lower body",
    type: "lift",
    day: "mon",
    start: "18:00",
    minutes: 60,
    exercises: ["Back squat 5x5", "Plank 3 x 30 s"],
  },
  {
    id: "run",
    title: "Run",
    type: "run",
    day: "tue",
    start: "07:00",
    minutes: 40,
    exercises: ["Run 5 km"],
  },
] as const satisfies NonNullable<
  NonNullable<Parameters<Profile["writeSettings"]>[0]["training"]>["plan"]
>;

test("a workout is moved on the week by keys and by pointer, on its date alone, and moved back by Undo", async ({
  start,
  profile,
}) => {
  profile.writeSettings({ workingHours: noWork, training: { plan: [plan[0]] } });
  const supple = await start({ from: "2026-03-30T08:50", rate: 1 });
  const main = await supple.window("main");
  await main.getByRole("button", { name: words("shell.schedule") }).click();
  const handle = main.getByRole("button", { name: /^Move Lower body/ });
  await expect(handle).toHaveAccessibleName(/Monday,? 30 March at 18:00/);
  await handle.focus();
  await main.keyboard.press("ArrowDown");
  await main.keyboard.press("ArrowLeft");
  await expect(main.getByText(/^Lower body: Tuesday,? 31 March at 17:45$/)).toHaveCount(1);
  await main.keyboard.press("Escape");
  expect(profile.settings().training.sessions).toEqual([]);
  await main.keyboard.press("ArrowDown");
  await main.keyboard.press("ArrowRight");
  await main.keyboard.press("Enter");
  await expect
    .poll(() => profile.settings().training)
    .toMatchObject({
      plan: [{ except: ["2026-03-30"] }],
      sessions: [{ date: "2026-03-31", start: "18:15", instead: { workout: "legs" } }],
    });
  await expect(handle).toHaveAccessibleName(/Tuesday,? 31 March at 18:15/);
  await expect(handle).toBeFocused();
  expect(profile.journal().at(-1)).toMatchObject({
    kind: "workout-moved",
    from: Date.parse("2026-03-30T18:00+02:00"),
    to: Date.parse("2026-03-31T18:15+02:00"),
  });
  const tuesday = main.getByRole("button", { name: /^Tuesday 31 March: / });
  await expect(tuesday).toHaveAccessibleName(/1 warm-up, Lower body/);
  await look(main, "schedule-moved-light");

  const [from, to] = [
    await handle.boundingBox(),
    await main.getByRole("button", { name: /^Thursday 2 April: / }).boundingBox(),
  ];
  if (from === null || to === null) throw new Error("both are drawn");
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  await main.mouse.move(x, y);
  await main.mouse.down();
  await main.mouse.move(x + 10, y + 20, { steps: 3 });
  await main.mouse.move(x, to.y + to.height / 2, { steps: 3 });
  await main.mouse.up();
  await expect
    .poll(() => profile.settings().training.sessions)
    .toMatchObject([{ date: "2026-04-02", start: "18:15" }]);
  await main.getByRole("button", { name: words("action.undo") }).click();
  await expect
    .poll(() => profile.settings().training.sessions)
    .toMatchObject([{ date: "2026-03-31", start: "18:15" }]);
});

for (const appearance of ["light", "dark"] as const) {
  test(`a workout is logged in two presses of its prompt, told in full on Today, and what follows is said once, ${appearance}`, async ({
    start,
    profile,
  }) => {
    profile.writeSettings({
      workingHours: noWork,
      reminders: quiet,
      training: { plan: [...plan] },
      appearance,
    });
    const supple = await start({ from: "2026-03-30T18:59", rate: 30 });
    const prompt = await supple.window("prompt");
    const ask = words("log.ask", { title: "Lower body" });
    await expect(prompt.getByRole("button", { name: ask })).toBeVisible();
    await look(prompt, `prompt-log-${appearance}`);
    await prompt.getByRole("button", { name: ask }).click();
    await prompt.getByRole("button", { name: words("log.outcome.done"), exact: true }).click();
    await expect
      .poll(() => profile.journal().at(-1))
      .toMatchObject({
        kind: "workout",
        planned: "legs",
        outcome: "done",
        minutes: 60,
        exercises: ["Back squat 5x5", "Plank 3 x 30 s"],
      });

    const main = await supple.window("main");
    await main.getByRole("button", { name: `${words("log.edit")} Lower body` }).click();
    const form = main.getByRole("form", { name: words("log.title") });
    await expect(form).toBeFocused();
    await expect(form).toBeInViewport({ ratio: 0.99 });
    const row = main
      .getByRole("region", { name: words("log.heading") })
      .getByRole("listitem")
      .filter({ hasText: "Lower body" });
    await main.keyboard.press("Escape");
    await expect(form).toHaveCount(0);
    await expect(row).toBeFocused();
    await main.keyboard.press("Tab");
    await main.keyboard.press("Enter");
    await expect(form).toBeFocused();
    await expect(
      main.getByText(/^Read as Heavy barbell back squat, Forearm plank\./),
    ).toBeVisible();
    const after = main.getByRole("radiogroup", { name: words("log.field.pain-after") });
    await after.getByRole("radio", { name: "2", exact: true }).click();
    await resize(supple, main, { width: 1040, height: 1300 });
    await look(main, `today-log-${appearance}`);
    await main.getByRole("button", { name: words("action.save"), exact: true }).click();
    await expect(main.getByText(words("log.said.after", { pain: 2 }))).toBeVisible();
    await expect(row).toBeFocused();
    expect(profile.journal().slice(-2)).toMatchObject([
      { kind: "workout", painAfter: 2, replaces: expect.any(String) },
      { kind: "check-in", pain: 2 },
    ]);

    // R15. Squats press on the back today, and so does tomorrow's run.
    const note = main.getByRole("region", { name: /^Run, / });
    await expect(note).toContainText("Running");
    await look(main, `today-recovery-${appearance}`);
    const takes = appearance === "dark";
    await note
      .getByRole("button", { name: words(takes ? "recovery.take-swap" : "recovery.override") })
      .click();
    await expect(note).toHaveCount(0);
    // Taking it moves the plan first, and the note goes with that.
    await expect
      .poll(() => profile.journal().at(-1))
      .toMatchObject({
        kind: "recovery-answered",
        rule: "R15",
        answer: takes ? "taken" : "overridden",
      });
    expect(profile.settings().training.sessions).toMatchObject(
      takes ? [{ date: "2026-03-31", exercises: [expect.stringMatching(/^Elliptical/)] }] : [],
    );

    await main.getByRole("button", { name: words("log.soreness") }).click();
    await main.getByRole("button", { name: words("area.front-thighs") }).click();
    await main
      .getByRole("radiogroup", { name: /^Thighs, front/ })
      .getByRole("radio", { name: "7", exact: true })
      .click();
    await look(main, `today-soreness-${appearance}`);
    await main.getByRole("button", { name: words("action.save"), exact: true }).click();
    await expect(main.getByRole("region", { name: /^Run, / })).toContainText("sore, 7 of 10");
    await main.getByRole("button", { name: words("shell.schedule") }).click();
    await expect(main.getByRole("region", { name: /^Run, / })).toBeVisible();
    await look(main, `schedule-recovery-${appearance}`);

    // R20. The plank that was logged, with pain of 2 after it, is the first of three.
    await main.getByRole("button", { name: words("shell.guide") }).click();
    await main.getByRole("searchbox").fill("Forearm plank");
    await main
      .getByRole("list", { name: words("guide.search-label") })
      .getByRole("button")
      .first()
      .click();
    await expect(main.getByRole("region", { name: words("dose.title") })).toContainText(
      words("dose.next-seconds", { good: 1, of: 3, next: 35 }),
    );
    await look(main, `guide-dose-${appearance}`);
  });
}

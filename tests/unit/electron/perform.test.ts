import { expect, test } from "vitest";
import { headsUpNotification, promptNotification } from "../../../electron/prompt-notification.ts";
import type { Notification } from "../../../electron/ports.ts";
import { journalOf } from "../../../shared/journal/journal.ts";
import { withConsent } from "../../../shared/rules/consent.ts";
import type { PromptAnswer } from "../../../shared/scheduler/event.ts";
import { viewOf } from "../../../shared/scheduler/view.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { instant, zone } from "../../../shared/time/instant.ts";
import { aDay } from "../../scenarios/day.ts";
import { daily, only } from "../../scenarios/wishes.ts";

const say = ({ id }: { readonly id: string }) => id;

/** What a day left open or announced at its last moment, and a desk that only remembers what it is told. */
function left(reminders: Parameters<typeof only>[0], until: string, snoozed = 0) {
  const wishes = { workingHours: daily(["09:00", "17:00"]), reminders: only(reminders) };
  const day = aDay(wishes);
  day.from("09:00").ignores().until(until).works("40s");
  const state = day.saved();
  const about = state.prompt;
  if (about === null) throw new Error("Nothing is open");
  const lead = { ...about.lead, snoozes: snoozed };
  const { prompt } = viewOf({
    settings: withConsent(settingsSchema.parse({ version: 1, ...wishes })),
    journal: journalOf([]),
    state: { ...state, prompt: { ...about, lead } },
    now: { at: instant(state.at), zone: zone("Europe/Berlin") },
  });
  const answers: (readonly [string, PromptAnswer] | "main")[] = [];
  const desk = {
    say,
    answer: (id: string, answer: PromptAnswer) => void answers.push([id, answer]),
    open: () => void answers.push("main"),
  };
  const words = { title: { id: "title.micro" }, body: { id: "reason.heads-up" } } as const;
  return { effect: { ...words, prompt: about.id, about }, prompt, desk, answers };
}

const pressAll = ({ onClick, actions }: Notification) => {
  onClick();
  for (const action of actions) action.onClick();
};
const labels = ({ actions }: Notification) => actions.map(({ label }) => label);

test("P6 a heads-up is a notification that starts, snoozes or skips what is coming", () => {
  const { effect, desk, answers } = left({ micro: {}, headsUpSeconds: 30 }, "09:29");
  const shown = headsUpNotification({ kind: "heads-up", ...effect }, desk);
  expect(shown).toMatchObject({ title: "title.micro", body: "reason.heads-up" });
  expect(labels(shown)).toEqual(["action.start", "heads-up.snooze", "action.skip"]);
  pressAll(shown);
  const start = { kind: "start", routine: "desk-micro-60", by: "notification" };
  expect(answers).toEqual([
    [effect.prompt, start],
    [effect.prompt, start],
    [effect.prompt, { kind: "snooze", minutes: 10 }],
    [effect.prompt, { kind: "skip" }],
  ]);
});

test("P2 a prompt can be started, put off for as long as it is of use, and skipped", () => {
  const { effect, prompt, desk, answers } = left({ micro: {} }, "09:30");
  const shown = promptNotification({ kind: "notify", ...effect }, prompt, desk);
  expect(shown.about).toBe(effect.prompt);
  expect(labels(shown)).toEqual(["action.start", "heads-up.snooze", "action.skip"]);
  pressAll(shown);
  expect(answers.map((answer) => answer[1]).slice(1)).toMatchObject([
    { kind: "start", routine: "desk-micro-60" },
    { kind: "snooze", minutes: 10 },
    { kind: "skip" },
  ]);

  const fourth = left({ micro: {} }, "09:30", 3);
  const last = promptNotification({ kind: "notify", ...fourth.effect }, fourth.prompt, desk);
  expect(labels(last)).toEqual(["action.start", "action.skip"]);
});

test("what offers no routine is done by its button; a check-in is answered in the window", () => {
  const posture = left({ posture: { everyMinutes: 30 } }, "09:30");
  const moved = promptNotification(
    { kind: "notify", ...posture.effect },
    posture.prompt,
    posture.desk,
  );
  expect(labels(moved)).toEqual(["prompt.done", "heads-up.snooze", "action.skip"]);

  const { effect, prompt, desk, answers } = left({ checkIn: { at: "09:30" } }, "09:30");
  const asked = promptNotification({ kind: "notify", ...effect }, prompt, desk);
  expect(labels(asked)).toEqual(["heads-up.snooze", "action.skip"]);
  asked.onClick();
  expect(answers).toEqual(["main"]);
});

test("a notice has nothing to answer, and stays when no prompt is open", () => {
  const { effect, desk } = left({ micro: {} }, "09:30");
  const shown = promptNotification({ kind: "notify", ...effect }, null, desk);
  expect(shown).toMatchObject({ about: null, actions: [] });
});

// npm run bench:scheduler: what decisions and forecasts cost, against a floor and a peer in the same run.
import { RecurrenceRule } from "node-schedule";
import type { Entry } from "../../shared/journal/entry.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import { decide } from "../../shared/scheduler/decide.ts";
import { forecast } from "../../shared/scheduler/forecast.ts";
import { freshState } from "../../shared/scheduler/state.ts";
import { type Settings, settingsSchema } from "../../shared/settings/settings.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { after, hours, minutes, seconds, zone } from "../../shared/time/instant.ts";
import { instantOf } from "../../shared/time/local.ts";
import { millisecondsOf, printTable } from "./measure.ts";

const berlin = zone("Europe/Berlin");
const from = instantOf("2026-01-01" as LocalDate, "00:00", berlin);
const noEntries = journalOf([]);

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Every kind on, and so many reminders of one's own: every other one by active time, the rest at clock times. */
const settingsWith = (own: number): Settings =>
  settingsSchema.parse({
    version: 1,
    reminders: { posture: { on: true }, eyes: { on: true } },
    custom: Array.from({ length: own }, (_, index) => ({
      id: `own-${index}`,
      title: `Own ${index}`,
      rhythm:
        index % 2 === 0
          ? { everyMinutes: 45 + (index % 400) }
          : {
              times: [
                `${String(index % 24).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}`,
              ],
              days: [weekdays[index % 7]],
            },
    })),
    training: {
      plan: [
        { id: "legs", title: "Lower body", type: "lift", day: "tue", start: "18:00", minutes: 60 },
        { id: "run", title: "Run", type: "run", day: "thu", start: "12:00", minutes: 45 },
        { id: "swim", title: "Swim", type: "swim", day: "sat", start: "10:00", minutes: 40 },
      ],
    },
  });

/** A journal of so many years: two routines, a prompt and a check-in each day, a workout each other day. */
function entriesOf(years: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (let day = -365 * years; day < 0; day += 1) {
    const at = after(from, hours(24 * day + 10));
    const base = { v: 1, at, zone: berlin } as const;
    const routine = { kind: "routine", started: at, seconds: 60, outcome: "finished" } as const;
    for (const part of [1, 2]) {
      const id = `${day}-${part}`;
      entries.push({ ...base, ...routine, id, session: id, routine: "desk-micro-60" });
    }
    entries.push({ ...base, id: `${day}-pain`, kind: "check-in", pain: 2, where: [], note: "" });
    if (day % 2 === 0) {
      const workout = { kind: "workout", planned: null, title: "Run", type: "run" } as const;
      entries.push({
        ...base,
        ...workout,
        id: `${day}-w`,
        started: at,
        minutes: 30,
        outcome: "done",
      });
    }
  }
  return entries;
}

const usual = settingsWith(2);
const noon = { at: after(from, hours(24 * 4 + 12)), zone: berlin };
const state = {
  ...freshState({ at: from, zone: berlin }, "assumed"),
  presence: { kind: "here", input: noon.at, lookAt: noon.at } as const,
};
const atNoon = decide({
  settings: usual,
  journal: noEntries,
  state,
  event: { kind: "tick" },
  now: noon,
}).state;
const soon = { at: after(noon.at, seconds(90)), zone: berlin };

const floor = millisecondsOf(() => structuredClone(atNoon));
const decision = millisecondsOf(() =>
  decide({
    settings: usual,
    journal: noEntries,
    state: atNoon,
    event: { kind: "looked", idleMs: 4000 },
    now: soon,
  }),
);
const rule = new RecurrenceRule();
rule.hour = 13;
rule.minute = 0;
rule.tz = berlin;
const peer = millisecondsOf(() => rule.nextInvocationDate(new Date(noon.at)), 3);

const run = (settings: Settings, journal: ReturnType<typeof journalOf>, days: number) =>
  forecast({ settings, journal, state: null, from, days, zone: berlin });
const day = millisecondsOf(() => run(usual, noEntries, 1));
const year = millisecondsOf(() => run(usual, noEntries, 365), 5);

printTable([
  { what: "floor: a structured clone of the state", milliseconds: floor },
  { what: "peer: node-schedule's next date of one rule", milliseconds: peer },
  {
    what: "one decision",
    milliseconds: decision,
    against: { name: "the clone", milliseconds: floor },
    goal: "goal: under 0.2 ms",
  },
  {
    what: "a day's forecast",
    milliseconds: day,
    against: { name: "node-schedule's next date", milliseconds: peer },
  },
  {
    what: "a year's forecast, all kinds on",
    milliseconds: year,
    against: { name: "a day's", milliseconds: day },
    goal: "goal: under 500 ms, 365 × a day's",
  },
]);

process.stdout.write("\nWith reminders of one's own (a week's forecast):\n");
const week = (own: number) => {
  const settings = settingsWith(own);
  return millisecondsOf(() => run(settings, noEntries, 7), 3);
};
const weeks = [1, 10, 100, 1000].map((own) => ({ own, milliseconds: week(own) }));
printTable(
  weeks.map(({ own, milliseconds }, index) => {
    const tenth = weeks[index - 1];
    return tenth === undefined
      ? { what: `${own}`, milliseconds }
      : {
          what: `${own}`,
          milliseconds,
          against: { name: `with ${tenth.own}`, milliseconds: tenth.milliseconds },
          goal: "goal: at most 10 ×",
        };
  }),
);

process.stdout.write("\nWith a journal of so many years (one decision):\n");
const decisionWith = (years: number) => {
  const journal = journalOf(entriesOf(years));
  return millisecondsOf(() =>
    decide({
      settings: usual,
      journal,
      state: atNoon,
      event: { kind: "looked", idleMs: 4000 },
      now: { at: after(soon.at, minutes(1)), zone: berlin },
    }),
  );
};
const oneYear = decisionWith(1);
printTable(
  [1, 3, 10].map((years) => ({
    what: `${years}`,
    milliseconds: years === 1 ? oneYear : decisionWith(years),
    against: { name: "with one", milliseconds: oneYear },
    goal: "goal: flat",
  })),
);

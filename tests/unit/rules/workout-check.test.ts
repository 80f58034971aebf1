import { describe, expect, test } from "vitest";
import { findInLibrary, library } from "../../../shared/content/library.ts";
import { bodyConditions, triggers } from "../../../shared/domain/body.ts";
import { type Limits, noLimits } from "../../../shared/rules/limits.ts";
import type { Entry, NewEntry } from "../../../shared/journal/entry.ts";
import { journalOf } from "../../../shared/journal/journal.ts";
import { type Done, doneIn } from "../../../shared/rules/recent-load.ts";
import { recentTraining } from "../../../shared/rules/recent-training.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { isAllowed, suitabilityOf } from "../../../shared/rules/suitability.ts";
import { type CheckedLine, checkedWorkout } from "../../../shared/rules/workout-check.ts";
import { lineOf, swapFor } from "../../../shared/rules/workout-swap.ts";
import { hours, before, instant, zone, type Now } from "../../../shared/time/instant.ts";
import { amountsIn } from "../../../shared/workout/amounts.ts";
import { readLine } from "../../../shared/workout/lines.ts";
import { matchName } from "../../../shared/workout/match-name.ts";
import { shortName } from "../../../shared/workout/exercise-names.ts";
import { entryAt } from "../../support/entries.ts";
import { words } from "../../support/words.ts";

const now: Now = { at: instant(Date.UTC(2026, 2, 30, 17)), zone: zone("UTC") };
const exercise = (id: string) => {
  const found = findInLibrary(id);
  if (found === undefined) throw new Error(`no exercise is called ${id}`);
  return found;
};
const did = (id: string, hoursAgo: number): Done => ({
  at: before(now.at, hours(hoursAgo)),
  exercise: exercise(id),
});

function check(text: string, limits: Partial<Limits> = {}, done: readonly Done[] = []) {
  return checkedWorkout(text, { limits: { ...noLimits, ...limits }, done, now });
}
function one(text: string, limits: Partial<Limits> = {}, done: readonly Done[] = []): CheckedLine {
  const [line] = check(text, limits, done);
  if (line === undefined) throw new Error(`nothing was read in ${text}`);
  return line;
}
const said = ({ reasons }: CheckedLine): string =>
  reasons.map(({ id, values }) => words(id, values)).join(" ");

describe("the verdict of a line", () => {
  test("is that of the exercise when nothing is known of the person", () => {
    expect(one("Glute bridge 3 × 12")).toMatchObject({ verdict: "safe", swap: null });
    expect(one("Deadlift 4x6 80kg").verdict).toBe("caution");
    expect(one("3 x 20 sit ups").verdict).toBe("avoid");
    expect(one("Zercher carry 3 × 20 m")).toMatchObject({ verdict: "unknown", exercise: null });
  });

  test("follows a condition, and asks first where a professional has to agree (R33)", () => {
    const disc = one("Back squat 5x5", { conditions: ["herniated-disc"] });
    expect(disc.verdict).toBe("avoid");
    expect(said(disc)).toMatch(/^Herniated disc: Spinal compression\./);
    const ask = one("RDL 3x8", { conditions: ["herniated-disc"] });
    expect([ask.verdict, said(ask)]).toEqual([
      "avoid",
      expect.stringMatching(/professional first/),
    ]);
    const agreed = [{ exercise: "romanian-deadlift", condition: "herniated-disc" as const }];
    expect(one("RDL 3x8", { conditions: ["herniated-disc"], agreed }).verdict).toBe("caution");
  });

  test("keeps a safe exercise that has a note, with the note (R33)", () => {
    const row = one("Seated band row 3x12", { conditions: ["herniated-disc"] });
    expect(row).toMatchObject({ verdict: "caution", swap: null });
  });

  test("follows what sets the back off, and pain (R23)", () => {
    const heavy = one("Deadlift 4x6 80kg", { triggers: ["compression"] });
    expect([heavy.verdict, said(heavy)]).toEqual(["avoid", expect.stringMatching(/heavy loading/)]);
    expect(one("Lat pulldown 3x10", { pain: 5 }).verdict).toBe("avoid");
    expect(one("Walk 20 min", { pain: 5 }).verdict).toBe("safe");
  });

  test("says for how long bending forward waits in the morning (R35)", () => {
    const early = { early: true, earlyMinutes: 90, conditions: ["sciatica" as const] };
    const toes = one("Knee to chest 2x30s", early);
    expect([toes.verdict, said(toes)]).toEqual([
      "avoid",
      expect.stringMatching(/waits until 90 minutes after your first activity/),
    ]);
  });

  test("opens what waits for its form only once the form is right, and a fault never (R19)", () => {
    const squat = one("Back squat 5x5 90kg");
    expect([squat.verdict, said(squat)]).toEqual(["avoid", expect.stringMatching(/two days/)]);
    expect(one("Back squat 5x5 90kg", { unlocked: ["heavy-back-squat"] }).verdict).toBe("caution");
    const fault = { unlocked: ["deadlift-rounded-back"] };
    expect(one("Rounded back deadlift 3x5", fault).verdict).toBe("avoid");
  });

  test("leaves 48 hours between like strength work; light work is exempt (R14)", () => {
    const row = (ago: number) => one("Cable row 3x10", {}, [did("pull-up", ago)]);
    expect(row(40).verdict).toBe("caution");
    expect(said(row(40))).toMatch(/Pull-up/);
    expect(row(49).verdict).toBe("safe");
    expect(one("Bird dog 2x6", {}, [did("bird-dog", 24)]).verdict).toBe("safe");
  });

  test("cautions the load of yesterday, and a third day of impact (R15)", () => {
    const jump = one("Treadmill 20 min", {}, [did("running-hard-surface", 24)]);
    expect(said(jump)).toMatch(/Yesterday/);
    const third = [did("running-hard-surface", 48), did("running-hard-surface", 24)];
    expect(said(one("5k run", {}, third))).toMatch(/last two days/);
  });

  test("weighs what was logged, planned or not, and in place of what was planned", () => {
    const planned = {
      id: "pull",
      title: "Pull",
      type: "gym",
      day: "sun",
      start: "17:00",
      minutes: 60,
      exercises: ["Pull-ups 3x8"],
    };
    const settings = settingsSchema.parse({ version: 1, training: { plan: [planned] } });
    const logged = (more: object): Entry => {
      const entry = { kind: "workout", title: "Pull", type: "gym", minutes: 60, outcome: "done" };
      const started = Date.UTC(2026, 2, 29, 9);
      return entryAt("2026-03-29T10:00Z", {
        ...entry,
        planned: null,
        started,
        ...more,
      } as NewEntry);
    };
    const row = (...entries: readonly Entry[]) => {
      const journal = journalOf(entries, now.at);
      return one("Cable row 3x10", {}, doneIn(recentTraining(journal, settings, now))).verdict;
    };
    expect(row()).toBe("safe");
    expect(row(logged({ exercises: ["Pull-ups 3x8"] }))).toBe("caution");
    expect(row(logged({ planned: "pull" }))).toBe("caution");
    expect(row(logged({ planned: "pull", exercises: ["Walk 30 min"] }))).toBe("safe");
    expect(row(logged({ exercises: ["Pull-ups 3x8"], outcome: "dropped" }))).toBe("safe");
  });

  test("weighs a routine of two days ago, and one of today, once each (R14)", () => {
    const routine = (at: string, session: string): Entry =>
      entryAt(at, {
        kind: "routine",
        session,
        routine: "back-strength-12",
        started: Date.parse(at),
        seconds: 720,
        outcome: "finished",
      });
    const settings = settingsSchema.parse({ version: 1 });
    const told = (...entries: readonly Entry[]) =>
      recentTraining(journalOf(entries, now.at), settings, now).map(({ at }) => at);
    const past = ["2026-03-28T20:00Z", "2026-03-30T05:00Z"] as const;
    const entries = past.map((at) => routine(at, at));
    expect(told(...entries)).toEqual(past.map((at) => Date.parse(at)));
    expect(told(routine("2026-03-20T20:00Z", "old"), ...entries)).toHaveLength(2);
  });

  test("of a name that several share is the riskiest one's, with the question", () => {
    const squats = one("Squats 3x20");
    expect(squats).toMatchObject({ verdict: "avoid", exercise: { id: "heavy-back-squat" } });
    expect(said(squats)).toMatch(/Which one/);
    expect(one("Squats 3x20 60kg").match.kind).toBe("one");
  });

  test("tells where it made the name out", () => {
    expect(said(one("Kettlbell swings 5x15"))).toMatch(/Read as Kettlebell swing/);
  });

  test("reads a whole page: dates, bullets, rest and supersets", () => {
    const page =
      "Monday\n\n- Bench press: 4x8 @ 60kg, rest 90s\nA1) Plank 60s + Dead bug 2x6/side\n";
    expect(check(page).map(({ line, exercise: found }) => [line, found?.id])).toEqual([
      [3, "bench-press"],
      [4, "plank"],
      [4, "dead-bug"],
    ]);
  });
});

describe("a swap", () => {
  test("keeps the sets and takes the rest from the guide", () => {
    const { swap } = one("3 x 20 sit ups");
    expect(swap && words(swap.line.id, swap.line.values)).toBe("Dead bug 3 × 6 each side");
  });

  // What nothing is known of, each condition alone, each trigger alone.
  const people: readonly (readonly [string, Limits])[] = [
    ["nobody known", noLimits],
    ...bodyConditions.map((tag) => [tag, { ...noLimits, conditions: [tag] }] as const),
    ...triggers.map((trigger) => [trigger, { ...noLimits, triggers: [trigger] }] as const),
    ["a flare", { ...noLimits, conditions: ["acute-pain"], pain: 6 }],
  ];

  test.each(people)("suits %s and is never as risky as what it is for", (_name, limits) => {
    for (const from of library) {
      const to = swapFor(from, { limits, done: [], now });
      if (to === null) continue;
      expect(isAllowed(suitabilityOf(to, limits)), `${from.id} → ${to.id}`).toBe(true);
      expect(to.risk, `${from.id} → ${to.id}`).not.toBe("avoid-until-form");
    }
  });

  test("is found for every risky exercise of somebody who told nothing", () => {
    const none = library.filter(
      (from) => from.risk !== "safe" && swapFor(from, { limits: noLimits, done: [], now }) === null,
    );
    expect(none.map(({ id }) => id)).toEqual([]);
  });

  test("is read again as the exercise that it is, and then is safe", () => {
    const { amounts } = amountsIn("");
    // Nobody rests or breathes for an exercise's aim.
    const swaps = library.filter(({ risk, kind }) => risk === "safe" && kind !== "breathing");
    for (const each of swaps) {
      const line = lineOf(each, amounts);
      const written = words(line.id, line.values);
      const [read] = readLine(written, 1);
      const match = read && matchName(read.words, read.amounts);
      expect(match, written).toMatchObject({ kind: "one", exercise: { id: each.id }, changed: [] });
      expect(one(written).verdict, written).toBe("safe");
      expect(written).toContain(shortName(each.name));
    }
  });
});

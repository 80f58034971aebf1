import { expect, test } from "vitest";
import {
  movedSession,
  movesBetween,
  withoutSessionOn,
  withSessionOn,
} from "../../../shared/settings/dated-session.ts";
import { plannedOn } from "../../../shared/settings/planned-on.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { plusDays, type LocalDate } from "../../../shared/time/calendar.ts";

const tuesday = "2026-03-03" as LocalDate;
const thursday = "2026-03-05" as LocalDate;
const legs = {
  id: "legs",
  title: "Lower body",
  type: "lift",
  day: "tue",
  start: "18:00",
  minutes: 60,
  exercises: ["Squat 5x5"],
};
const settings = settingsSchema.parse({ version: 1, training: { plan: [legs] } });
const on = { id: "legs", date: tuesday };
const at = (all: typeof settings, date: LocalDate) =>
  plannedOn(all.training, date).map(({ id, start, exercises }) => [id, start, ...exercises]);

const moved = withSessionOn(settings, on, { date: thursday, start: "07:15" });

test("a workout of every week is moved on one date alone", () => {
  expect(settingsSchema.parse(moved)).toEqual(moved);
  expect(at(moved, tuesday)).toEqual([]);
  expect(at(moved, thursday)).toEqual([["legs-2026-03-03", "07:15", "Squat 5x5"]]);
  expect(at(moved, plusDays(tuesday, 7))).toEqual([["legs", "18:00", "Squat 5x5"]]);
});

test("moved again it stays one, and put back it is of the week again", () => {
  const own = { id: "legs-2026-03-03", date: thursday };
  const again = withSessionOn(moved, own, { start: "08:00" });
  expect(again.training.sessions).toHaveLength(1);
  const back = withSessionOn(again, own, { date: tuesday, start: "18:00" });
  expect(back).toEqual(settings);
});

test("a move is undone in the settings as they are by then", () => {
  const to = { date: thursday, start: "07:15" };
  const { settings: there, undo } = movedSession(settings, on, to);
  expect(there).toEqual(moved);
  const later = { ...there, quietHours: null };
  expect(undo(later)).toEqual({ ...settings, quietHours: null });
  const home = movedSession(
    moved,
    { id: "legs-2026-03-03", date: thursday },
    { date: tuesday, start: "18:00" },
  );
  expect(home.settings).toEqual(settings);
  expect(home.undo(home.settings)).toEqual(moved);
});

test("other exercises on one date alone", () => {
  const lighter = withSessionOn(settings, on, { exercises: ["Squat 3x8"] });
  expect(at(lighter, tuesday)).toEqual([["legs-2026-03-03", "18:00", "Squat 3x8"]]);
  expect(at(lighter, plusDays(tuesday, 7))).toEqual([["legs", "18:00", "Squat 5x5"]]);
});

test("two dates of one workout on the same date are two", () => {
  const both = withSessionOn(
    withSessionOn(moved, { id: "legs", date: plusDays(tuesday, 7) }, {}),
    {
      id: "legs",
      date: plusDays(tuesday, 7),
    },
    { date: thursday, start: "20:00" },
  );
  expect(at(both, thursday).map(([id]) => id)).toEqual(["legs-2026-03-03", "legs-2026-03-10"]);
});

test("taken out of a date; what is no workout of the plan changes nothing", () => {
  expect(at(withoutSessionOn(settings, on), tuesday)).toEqual([]);
  expect(
    withoutSessionOn(moved, { id: "legs-2026-03-03", date: thursday }).training.sessions,
  ).toEqual([]);
  expect(withSessionOn(settings, { id: "calendar/a/b", date: tuesday }, { start: "09:00" })).toBe(
    settings,
  );
});

test("what was moved is told apart from what was only changed, added or taken away", () => {
  const between = (a: typeof settings, b: typeof settings) =>
    movesBetween(a.training, b.training).map(({ workout, from, to }) => [
      workout,
      `${from.date} ${from.start}`,
      `${to.date} ${to.start}`,
    ]);
  const [here, there] = [`${tuesday} 18:00`, `${thursday} 07:15`];
  expect(between(settings, moved)).toEqual([["legs-2026-03-03", here, there]]);
  expect(between(moved, settings)).toEqual([["legs", there, here]]);
  expect(between(settings, withSessionOn(settings, on, { minutes: 30 }))).toEqual([]);
  expect(
    between(moved, withoutSessionOn(moved, { id: "legs-2026-03-03", date: thursday })),
  ).toEqual([]);
  expect(between(settings, settings)).toEqual([]);
});

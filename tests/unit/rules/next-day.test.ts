import { expect, test } from "vitest";
import { flaredTwice, flareOf, sessionFlares } from "../../../shared/rules/next-day.ts";
import type { Session } from "../../../shared/rules/session.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { after, hours, instant } from "../../../shared/time/instant.ts";

const start = instant(Date.parse("2026-03-02T18:00Z"));
const answer = (h: number, score: number) => ({ at: after(start, hours(h)), score });
const session = (days = 0, more: Partial<Session> = {}): Session => ({
  id: `s${days}`,
  title: "Lower body",
  type: "lift",
  date: "2026-03-02" as LocalDate,
  start: after(start, hours(24 * days)),
  end: after(start, hours(24 * days + 1)),
  training: true,
  lines: ["Deadlift 3x5", "Plank 3 x 30 s"],
  exercises: [],
  painBefore: null,
  ...more,
});

test.each([
  ["before 2, next day 4: a flare", [answer(-2, 2), answer(24, 4)], true],
  ["before 2, next day 3: none", [answer(-2, 2), answer(24, 3)], false],
  ["an answer too soon", [answer(-2, 2), answer(19.9, 6)], false],
  ["an answer too late", [answer(-2, 2), answer(30.1, 6)], false],
  ["an answer at either end", [answer(-2, 2), answer(20, 4), answer(30, 3)], true],
  ["the worst of the next day counts", [answer(-2, 2), answer(22, 5), answer(26, 2)], true],
  ["nothing said before", [answer(24, 6)], false],
  ["what was said two days before", [answer(-37, 0), answer(24, 6)], false],
] as const)("R25 %s", (_, answers, flares) => {
  expect(flareOf(session(), answers) !== null).toBe(flares);
});

test("R25 what was said with the session counts before any answer", () => {
  const answers = [answer(-1, 4), answer(24, 4)];
  expect(flareOf(session(0, { painBefore: 2 }), answers)).toMatchObject({ before: 2, nextDay: 4 });
  expect(flareOf(session(), answers)).toBeNull();
});

test("R25 two flares of an exercise within 14 days leave it out, and one alone does not", () => {
  const flaring = (days: number) => [answer(24 * days - 1, 1), answer(24 * days + 24, 4)];
  const flares = (...days: number[]) =>
    sessionFlares(
      days.map((day) => session(day)),
      days.flatMap(flaring),
    );
  expect([...flaredTwice(flares(0)).keys()]).toEqual([]);
  expect([...flaredTwice(flares(0, 14)).keys()].toSorted()).toEqual(["deadlift", "plank"]);
  expect([...flaredTwice(flares(0, 15)).keys()]).toEqual([]);
  const others = [session(0), session(7, { lines: ["Plank 3 x 30 s"] })];
  const twice = flaredTwice(sessionFlares(others, [...flaring(0), ...flaring(7)]));
  expect([...twice.keys()]).toEqual(["plank"]);
});

test("R25 a walk is no training, and flares nothing", () => {
  const answers = [answer(-1, 1), answer(24, 4)];
  expect(sessionFlares([session(0, { training: false })], answers)).toEqual([]);
});

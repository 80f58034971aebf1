import { describe, expect, test } from "vitest";
import { library } from "../../../shared/content/library.ts";
import { muscleAreas } from "../../../shared/domain/muscle-area.ts";
import type { Session } from "../../../shared/rules/session.ts";
import { soreAreas } from "../../../shared/rules/sore-areas.ts";
import { sorenessAdvice, trains } from "../../../shared/rules/soreness.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { after, hours, instant } from "../../../shared/time/instant.ts";

describe("R26 soreness is not pain", () => {
  test.each([
    [3, 30, null, null],
    [4, 30, "no-high", null],
    [6, 71, "no-high", null],
    [7, 30, "rest-only", null],
    [4, 80, "no-high", "pain"],
    [7, 80, "rest-only", "pain"],
    [4, 72, "no-high", "pain"],
    [4, 7 * 24, "no-high", "pain"],
    [4, 7 * 24 + 1, "no-high", "professional"],
    [5, null, "no-high", "pain"],
    [3, 200, null, null],
  ] as const)("%i at %j h: %j, %j", (score, since, limit, ask) => {
    expect(sorenessAdvice(score, since)).toEqual({ limit, ask });
  });
});

test("every exercise that trains strength trains an area that can be sore", () => {
  const nowhere = library.filter(
    (exercise) =>
      exercise.kind === "strength" && !muscleAreas.some((area) => trains(exercise, area)),
  );
  expect(nowhere.map(({ id }) => id)).toEqual([]);
});

const ended = instant(Date.parse("2026-03-02T19:00Z"));
const session = (type: Session["type"], lines: readonly string[] = []): Session => ({
  id: "a",
  title: "A",
  type,
  date: "2026-03-02" as LocalDate,
  start: after(ended, hours(-1)),
  end: ended,
  training: true,
  lines,
  exercises: [],
  painBefore: null,
});
const told = (h: number, score: number) => ({
  at: after(ended, hours(h)),
  area: "back-thighs" as const,
  score,
  date: "2026-03-03" as LocalDate,
});
const at = (h: number) => after(ended, hours(h));

describe("R26 what explains soreness", () => {
  test("the newest session that trained the area before it began", () => {
    const lifting = session("lift", ["Romanian deadlift 3x8"]);
    expect(soreAreas([told(20, 5)], [lifting], at(20))).toMatchObject([
      { area: "back-thighs", hoursSince: 20, limit: "no-high", ask: null },
    ]);
    const pressing = session("lift", ["Bench press 3x8"]);
    expect(soreAreas([told(20, 5)], [pressing], at(20))).toMatchObject([
      { hoursSince: null, ask: "pain" },
    ]);
  });
  test("any session of which nothing is known; a walk does not", () => {
    expect(soreAreas([told(20, 5)], [session("gym")], at(20))[0]?.hoursSince).toBe(20);
    expect(
      soreAreas([told(20, 5)], [{ ...session("walk"), training: false }], at(20))[0]?.hoursSince,
    ).toBeNull();
  });
  test("none that ended less than twelve hours before it began", () => {
    const sore = (h: number) => soreAreas([told(h, 6)], [session("gym")], at(h))[0];
    expect(sore(0.5)).toMatchObject({ hoursSince: null, ask: "pain" });
    expect(sore(11.9)).toMatchObject({ hoursSince: null });
    expect(sore(12)).toMatchObject({ hoursSince: 12, ask: null });
    const later = { ...session("gym"), id: "b", end: at(48) };
    expect(soreAreas([told(48.5, 5)], [session("gym"), later], at(48.5))[0]).toMatchObject({
      hoursSince: 48.5,
    });
  });
  test("it goes on counting from its first word, however it went up and down", () => {
    const lasting = [told(20, 5), told(44, 6), told(80, 4)];
    expect(soreAreas(lasting, [session("gym")], at(81))[0]).toMatchObject({
      hoursSince: 80,
      ask: "pain",
    });
    expect(soreAreas([told(80, 4)], [session("gym")], at(81))[0]?.hoursSince).toBeNull();
  });
  test("it is over once it is said to be 0, and tells of nothing after a day", () => {
    expect(soreAreas([told(20, 5), told(30, 0)], [session("gym")], at(31))).toEqual([]);
    expect(soreAreas([told(20, 5)], [session("gym")], at(44))).toHaveLength(1);
    expect(soreAreas([told(20, 5)], [session("gym")], at(45))).toEqual([]);
  });
});

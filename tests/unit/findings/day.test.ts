import { expect, it } from "vitest";
import { daysBetween } from "../../../shared/findings/day.ts";
import { daysOf } from "../../../shared/journal/days.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { checkInAt, entryAt } from "../../support/entries.ts";

it("takes what findings look at from the journal's totals, and a date that they leave out as bare", () => {
  const started = Date.parse("2026-03-02T17:00Z");
  const totals = daysOf([
    checkInAt("2026-03-02T08:00Z", 2),
    checkInAt("2026-03-02T20:00Z", 5),
    entryAt("2026-03-02T16:55Z", {
      kind: "routine",
      session: "s",
      routine: "warmup-6",
      started: started - 360_000,
      seconds: 300,
      outcome: "finished",
    }),
    entryAt("2026-03-02T18:00Z", {
      kind: "workout",
      planned: null,
      title: "Gym",
      type: "gym",
      started,
      minutes: 50,
      outcome: "done",
    }),
    entryAt("2026-03-04T09:00Z", { kind: "break" }),
  ]);
  const days = daysBetween("2026-03-02" as LocalDate, "2026-03-04" as LocalDate, [
    ...totals.values(),
  ]);
  const bare = {
    kept: false,
    pain: null,
    trained: false,
    minutes: 0,
    warmedUp: null,
    breaksOffered: 0,
    breaksTaken: 0,
  };
  expect(days).toEqual([
    {
      date: "2026-03-02",
      kept: true,
      pain: 5,
      trained: true,
      minutes: 50,
      warmedUp: true,
      breaksOffered: 0,
      breaksTaken: 0,
    },
    { ...bare, date: "2026-03-03" },
    { ...bare, date: "2026-03-04", kept: true, breaksOffered: 1, breaksTaken: 1 },
  ]);
});

import { expect, test } from "vitest";
import { entrySchema, type NewEntry } from "../../../shared/journal/entry.ts";
import { journalOf } from "../../../shared/journal/journal.ts";
import { flareAt } from "../../../shared/rules/flare.ts";
import { missingForForm } from "../../../shared/rules/form-gate.ts";
import { formProgress, unlockedExercises } from "../../../shared/rules/form-progress.ts";
import { instant, zone } from "../../../shared/time/instant.ts";

const berlin = zone("Europe/Berlin");
const moment = (local: string) => instant(Date.parse(`2026-03-${local}+02:00`));
const now = (local: string) => ({ at: moment(local), zone: berlin });

type Told = readonly [local: string, what: NewEntry];

const journal = (...told: readonly Told[]) =>
  journalOf(
    told.map(([local, what], nth) =>
      entrySchema.parse({ v: 1, id: `e${nth}`, at: moment(local), zone: berlin, ...what }),
    ),
  );
const confirmed = (exercise: string): NewEntry => ({ kind: "form-checked", exercise });
const pain = (score: number): NewEntry => ({ kind: "check-in", pain: score, where: [], note: "" });

test("R19: says what a form still waits for, until nothing is left", () => {
  const missing = (told: readonly Told[], local = "30T20:00") =>
    missingForForm("crunch", formProgress(journal(...told), now(local)));
  expect(missing([])).toEqual([{ kind: "days", left: 2, today: false }, { kind: "answer" }]);
  const once: readonly Told[] = [["30T18:00", confirmed("crunch")]];
  expect(missing([...once, ["30T19:00", pain(2)]])).toEqual([
    { kind: "days", left: 1, today: true },
  ]);
  // Again on the same day it counts once.
  const again: readonly Told[] = [
    ...once,
    ["30T18:30", confirmed("crunch")],
    ["30T19:00", pain(3)],
  ];
  expect(missing(again)).toEqual([
    { kind: "days", left: 1, today: true },
    { kind: "pain", worst: 3 },
  ]);
  const twice: readonly Told[] = [...once, ["31T18:00", confirmed("crunch")]];
  expect(missing([["30T09:00", pain(3)], ...twice], "31T20:00")).toEqual([
    { kind: "pain", worst: 3 },
  ]);
  expect(missing([["30T09:00", pain(2)], ...twice], "31T20:00")).toEqual([]);
});

test("R19: what has nothing missing is open, but a card that shows a fault never is", () => {
  const told = journal(
    ["28T18:00", confirmed("crunch")],
    ["28T18:00", confirmed("deadlift-rounded-back")],
    ["29T18:00", confirmed("crunch")],
    ["29T18:00", confirmed("deadlift-rounded-back")],
    ["29T19:00", pain(2)],
  );
  expect(unlockedExercises(told, now("30T10:00"))).toEqual(["crunch"]);
});

test("R27: a flare says what began it and when it ends", () => {
  const reported = journal(["30T10:00", { kind: "flare" }]);
  expect(flareAt(reported, moment("30T11:00"))).toEqual({
    cause: "reported",
    until: instant(moment("30T10:00") + 72 * 3_600_000),
  });
  expect(flareAt(reported, instant(moment("30T10:00") + 72 * 3_600_000))).toBeNull();
  const severe = journal(["30T10:00", { kind: "flare" }], ["30T12:00", pain(6)]);
  expect(flareAt(severe, moment("30T13:00"))).toEqual({
    cause: "pain",
    until: instant(moment("30T12:00") + 72 * 3_600_000),
  });
});

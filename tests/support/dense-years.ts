import { kinds } from "../../shared/domain/kind.ts";
import { type Entry, promptOutcomes } from "../../shared/journal/entry.ts";
import { dateOfDayNumber, dayNumber, type LocalDate } from "../../shared/time/calendar.ts";
import { zone } from "../../shared/time/instant.ts";
import { instantOf } from "../../shared/time/local.ts";

const berlin = zone("Europe/Berlin");
const routines = ["desk-micro-60", "stretch-3", "desk-reset-5", "breathe-2"] as const;

/** A number below `below` that looks random and is the same for the same `seed`. */
function drawn(seed: number, below: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  const again = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((again ^ (again >>> 15)) >>> 0) % below;
}

/** The entries of a date of somebody who uses all of Supple: about 110, from eight in the morning to ten at night. */
export function denseDay(date: LocalDate): readonly Entry[] {
  const start = instantOf(date, "08:00", berlin);
  const seed = dayNumber(date);
  const entries: Entry[] = [];
  const add = (minute: number, what: object): void => {
    const id = `${(start + minute * 60_000).toString(36)}-${entries.length.toString(16).padStart(12, "0")}`;
    const at = start + Math.round(minute * 60_000);
    entries.push({ v: 1, id, at, zone: berlin, ...what } as unknown as Entry);
  };
  const session = (index: number) => `${date}-${index}`;
  for (let index = 0; index < 26; index += 1) {
    const minute = 20 + index * 20;
    const reminder = kinds[6 + drawn(seed * 31 + index, 4)] ?? "micro";
    const routine = routines[drawn(seed * 7 + index, routines.length)] ?? "breathe-2";
    const outcome = promptOutcomes[drawn(seed * 13 + index, promptOutcomes.length)] ?? "missed";
    const due = start + minute * 60_000;
    add(minute, { kind: "prompt", reminder, subject: null, routine, due, outcome });
    add(minute + 5, {
      kind: "prompt",
      reminder: "eyes",
      subject: null,
      routine: null,
      due,
      outcome: "finished",
    });
    add(minute + 6, { kind: "routine-started", session: session(index), routine, by: "prompt" });
    const seconds = 30 + drawn(seed + index, 150);
    add(minute + 9, {
      kind: "routine",
      session: session(index),
      routine,
      started: due,
      seconds,
      outcome: "finished",
    });
  }
  add(1, {
    kind: "check-in",
    pain: drawn(seed, 7),
    where: ["low-back"],
    note: "After a night with little sleep",
  });
  add(600, { kind: "check-in", pain: drawn(seed + 1, 7), where: [], note: "" });
  add(300, { kind: "break" });
  if (seed % 2 === 0) {
    const started = start + 10 * 3_600_000;
    const workout = {
      planned: null,
      title: "Lower body",
      type: "lift",
      started,
      minutes: 50,
      outcome: "done",
    };
    add(665, { kind: "workout", ...workout });
    add(670, { kind: "soreness", areas: [{ area: "calves", score: drawn(seed, 6) }] });
  }
  if (seed % 400 === 0) add(700, { kind: "red-flags", asked: "pain", flags: [] });
  return entries.toSorted((one, other) => one.at - other.at);
}

/** The dates of so many days before `end`, which is left out, in order. */
export const datesBefore = (end: LocalDate, days: number): readonly LocalDate[] =>
  Array.from({ length: days }, (_, index) => dateOfDayNumber(dayNumber(end) - days + index));

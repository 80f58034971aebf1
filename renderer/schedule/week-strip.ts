import { findRoutine, routineMinutes } from "../../shared/content/catalogue.ts";
import type { Kind } from "../../shared/domain/kind.ts";
import type { DayMark, Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Limits } from "../../shared/rules/limits.ts";
import { routineFor } from "../../shared/rules/routine-for.ts";
import type { WeekDay } from "../../shared/scheduler/week-types.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { minuteOn } from "./minute-on.ts";
import { quietOn } from "./quiet.ts";
import { without, type Span } from "./span.ts";

/** How a mark is drawn: a break, what leads into or out of training, something small, or what did not come about. */
export type MarkLook = "break" | "before" | "after" | "small" | "dash";

export interface StripMark {
  readonly at: Instant;
  readonly look: MarkLook;
  readonly past: boolean;
  /** Minutes since midnight by the wall clock. */
  readonly minute: number;
  /** How long it takes, in minutes; 0 for no time worth a name. */
  readonly minutes: number;
}

/** A workout as it is drawn; `from` and `to` are minutes of the day. */
export interface TrainingSpan extends Span {
  readonly id: string;
  readonly title: string;
  readonly movable: boolean;
}

export interface Strip {
  readonly desk: readonly Span[];
  /** When nothing is said. */
  readonly quiet: readonly Span[];
  readonly training: readonly TrainingSpan[];
  readonly marks: readonly StripMark[];
  readonly rest: boolean;
}

/** The hours that all rows show: the same for each, so that they can be compared. */
export interface Axis {
  /** Hours since midnight; the labels are whole. */
  readonly from: number;
  readonly to: number;
  readonly labels: readonly number[];
}

const looks: Readonly<Record<Kind, MarkLook>> = {
  "warm-up": "before",
  "cool-down": "after",
  "rest-day": "small",
  "check-in": "small",
  unwind: "small",
  custom: "break",
  stretch: "break",
  micro: "break",
  posture: "break",
  eyes: "break",
};

const outcomes: Readonly<Record<DayMark["state"], "drawn" | "dash" | null>> = {
  done: "drawn",
  partial: "drawn",
  skipped: "dash",
  missed: "dash",
  rested: "dash",
  held: "dash",
  planned: null,
  training: null,
};

const minutesOf = (routine: string | null, limits: Limits): number => {
  const found = routine === null ? undefined : findRoutine(routine);
  return found ? routineMinutes(routineFor(found, limits).routine) : 0;
};

/** One day as it is drawn; `past` are the marks of what has happened on it. */
export function stripOf(
  day: WeekDay,
  past: readonly DayMark[],
  snapshot: Pick<Snapshot, "settings" | "pause" | "at" | "zone" | "limits">,
): Strip {
  const minute = (at: Instant): number => minuteOn(day, at, snapshot.zone);
  const happened = past.flatMap(({ at, state, kind, minutes }): StripMark[] => {
    const outcome = outcomes[state];
    if (outcome === null) return [];
    const look = outcome === "dash" ? "dash" : kind === null ? "break" : looks[kind];
    return [{ at, look, past: true, minute: minute(at), minutes }];
  });
  const coming = day.prompts.map(({ at, kind, routine }): StripMark => ({
    at,
    look: looks[kind],
    past: false,
    minute: minute(at),
    minutes: minutesOf(routine, snapshot.limits),
  }));
  const hours = day.hours.map(({ open, close }) => ({ from: minute(open), to: minute(close) }));
  const quiet = quietOn(day, hours, snapshot);
  return {
    desk: without(hours, quiet),
    quiet,
    training: day.workouts.map(({ start, end, title, id, movable }) => ({
      from: minute(start),
      to: minute(end),
      title,
      id,
      movable,
    })),
    marks: [...happened, ...coming],
    rest: day.rest !== null,
  };
}

// From 8 to 22 o'clock, with room for what stands at either end.
const usual = { from: 7.5, to: 22.5 } as const;
const mostLabels = 8;

/** From 8 to 22 o'clock, wider where something lies outside. */
export function axisOf(strips: readonly Strip[]): Axis {
  const minutes = strips.flatMap(({ desk, training, marks }) => [
    ...[...desk, ...training].flatMap(({ from, to }) => [from, to]),
    ...marks.map(({ minute }) => minute),
  ]);
  const from = Math.min(usual.from, Math.floor(Math.min(...minutes) / 60));
  const to = Math.max(usual.to, Math.ceil(Math.max(...minutes) / 60));
  const step = [2, 3, 4].find((hours) => Math.floor((to - from) / hours) < mostLabels) ?? 6;
  const labels: number[] = [];
  for (let hour = Math.ceil(from / step) * step; hour <= to; hour += step) labels.push(hour);
  return { from, to, labels };
}

/** Where a minute of the day lies on the axis, in per cent from its start. */
export const placeOn = ({ from, to }: Axis, minute: number): number =>
  ((minute / 60 - from) / (to - from)) * 100;

/** What comes in a week, by what a person counts. */
export function totalsOf(week: readonly WeekDay[]): {
  readonly breaks: number;
  readonly warmUps: number;
  readonly restDays: number;
} {
  const kinds = week.flatMap(({ prompts }) => prompts.map(({ kind }) => kind));
  return {
    breaks: kinds.filter((kind) => looks[kind] === "break").length,
    warmUps: kinds.filter((kind) => kind === "warm-up").length,
    restDays: week.filter(({ rest }) => rest !== null).length,
  };
}

import type { Payload } from "../../shared/ipc/commands.ts";
import type { Snapshot, WorkoutView } from "../../shared/ipc/snapshot.ts";
import type { WorkoutOutcome } from "../../shared/domain/workout-outcome.ts";
import type { WorkoutType } from "../../shared/settings/workout-type.ts";
import { plusDays } from "../../shared/time/calendar.ts";
import { between, minutes } from "../../shared/time/instant.ts";
import { instantOf, localDateOf, withOffset } from "../../shared/time/local.ts";

/** How a workout went, as its form holds it. */
export interface WorkoutDraft {
  readonly title: string;
  readonly type: WorkoutType;
  readonly day: "today" | "yesterday";
  /** "HH:MM". */
  readonly start: string;
  readonly minutes: number;
  readonly outcome: WorkoutOutcome;
  readonly painBefore: number | null;
  readonly painAfter: number | null;
  /** One exercise on each line. */
  readonly exercises: string;
}

type Here = Pick<Snapshot, "at" | "zone">;

const hourLength = minutes(60);

/** What the form starts with: what is known of a workout, or an hour that is just over for a new one. */
export function draftOf(workout: WorkoutView | null, { at, zone }: Here): WorkoutDraft {
  const start = workout?.start ?? at - hourLength;
  const local = withOffset(start as Snapshot["at"], zone);
  const today = localDateOf(at, zone);
  return {
    title: workout?.title ?? "",
    type: workout?.type ?? "lift",
    day: local.startsWith(today) ? "today" : "yesterday",
    start: local.slice(11, 16),
    minutes: workout ? Math.round(between(workout.start, workout.end) / minutes(1)) : 60,
    outcome: workout?.log?.outcome ?? "done",
    painBefore: workout?.log?.painBefore ?? null,
    painAfter: workout?.log?.painAfter ?? null,
    exercises: (workout?.exercises ?? []).join("\n"),
  };
}

/** What is logged of a draft; without a title it goes by the name of its type. */
export function payloadOf(
  draft: WorkoutDraft,
  workout: WorkoutView | null,
  { at, zone }: Here,
  nameOf: (type: WorkoutType) => string,
): Payload<"workout.log"> {
  const { title, type, day, start, minutes: length, outcome, painBefore, painAfter } = draft;
  const date = plusDays(localDateOf(at, zone), day === "today" ? 0 : -1);
  const lines = draft.exercises.split("\n").map((line) => line.trim());
  return {
    planned: workout?.planned ?? null,
    title: title.trim() || nameOf(type),
    type,
    started: instantOf(date, start, zone),
    minutes: length,
    outcome,
    painBefore,
    painAfter,
    exercises: lines.filter((line) => line !== ""),
    replaces: workout?.log?.entry ?? null,
  };
}

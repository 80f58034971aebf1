import type { Payload } from "../shared/ipc/commands.ts";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import type { NewEntry } from "../shared/journal/entry.ts";
import { after, hours, instant, minutes } from "../shared/time/instant.ts";

/** R23. So long after its end the pain after a workout still tells of now. */
const painIsNow = hours(12);

/**
 * What the journal holds of a workout as it was told. Pain after it is an answer about pain, too, so that
 * its band holds.
 */
export function workoutEntries(
  told: Payload<"workout.log">,
  { at, workouts }: Pick<Snapshot, "at" | "workouts">,
): readonly NewEntry[] {
  const { painBefore, painAfter, exercises, replaces, ...workout } = told;
  const entry: NewEntry = {
    kind: "workout",
    ...workout,
    ...(painBefore !== null && { painBefore }),
    ...(painAfter !== null && { painAfter }),
    ...(exercises !== null && { exercises }),
    ...(replaces !== null && { replaces }),
  };
  const before = workouts.find(({ log }) => log !== null && log.entry === replaces)?.log;
  const end = after(instant(workout.started), minutes(workout.minutes));
  const isNew = painAfter !== null && painAfter !== (before?.painAfter ?? null);
  if (!isNew || after(end, painIsNow) < at) return [entry];
  return [entry, { kind: "check-in", pain: painAfter }];
}

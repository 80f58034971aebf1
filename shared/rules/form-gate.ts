import { findExercise } from "../content/catalogue.ts";
import type { Exercise } from "../content/schema.ts";
import type { Journal } from "../journal/journal.ts";
import { plusDays } from "../time/calendar.ts";
import type { Now } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";

/** R19. On so many separate days every line of the checklist must have been confirmed. */
export const confirmDays = 2;
const highestPain = 2;
const painDays = 7;

/** R19. Whether an exercise stays closed until its form is right. */
export const isFormGated = (exercise: Exercise): boolean => exercise.risk === "avoid-until-form";

/** R19. Whether confirming its form can ever open it: a card that shows a fault only teaches. */
export const canUnlock = (exercise: Exercise): boolean =>
  isFormGated(exercise) && exercise.faultCard !== true;

/**
 * R19. The exercises that are open by now: confirmed on 2 separate days, and pain of 2 at most in the
 * last 7 days. Without any answer in them nothing is open, for nothing is known of the pain.
 */
export function unlockedExercises({ health }: Journal, { at, zone }: Now): readonly string[] {
  const confirmed = [...health.formChecked]
    .filter(([id, dates]) => {
      const exercise = findExercise(id);
      return dates.length >= confirmDays && exercise !== undefined && canUnlock(exercise);
    })
    .map(([id]) => id);
  if (confirmed.length === 0) return confirmed;
  const since = plusDays(localDateOf(at, zone), -painDays);
  const pains = [...health.worstPain].filter(([date]) => date >= since).map(([, pain]) => pain);
  return pains.length > 0 && Math.max(...pains) <= highestPain ? confirmed : [];
}

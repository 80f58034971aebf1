import { findExercise } from "../content/catalogue.ts";
import type { Journal } from "../journal/journal.ts";
import { plusDays } from "../time/calendar.ts";
import type { Now } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import { missingForForm, type FormProgress } from "./form-gate.ts";

const painDays = 7;

/** R19. How far the forms are at a moment. */
export function formProgress({ health }: Journal, { at, zone }: Now): FormProgress {
  const today = localDateOf(at, zone);
  const since = plusDays(today, -painDays);
  const pains = [...health.worstPain].filter(([date]) => date >= since).map(([, pain]) => pain);
  const confirmed = [...health.formChecked].map(([id, dates]) => [
    id,
    { days: dates.length, today: dates.includes(today) },
  ]);
  return {
    confirmed: Object.fromEntries(confirmed),
    worstPain: pains.length === 0 ? null : Math.max(...pains),
  };
}

/**
 * R19. The exercises whose form is right by now: confirmed on 2 separate days, and pain of 2 at most in
 * the last 7 days.
 */
export function unlockedExercises(journal: Journal, now: Now): readonly string[] {
  // Limits are asked for all the time, and hardly anybody has confirmed a form.
  if (journal.health.formChecked.size === 0) return [];
  const progress = formProgress(journal, now);
  return Object.keys(progress.confirmed).filter(
    (id) => findExercise(id)?.faultCard !== true && missingForForm(id, progress).length === 0,
  );
}

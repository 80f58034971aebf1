import type { Exercise } from "../content/schema.ts";

/** R19. On so many separate days every line of the checklist must have been confirmed. */
export const confirmDays = 2;
const highestPain = 2;

/** R19. Whether an exercise stays closed until its form is right. */
export const isFormGated = (exercise: Exercise): boolean => exercise.risk === "avoid-until-form";

/** R19. Whether confirming its form can ever open it: a card that shows a fault only teaches. */
export const canUnlock = (exercise: Exercise): boolean =>
  isFormGated(exercise) && exercise.faultCard !== true;

/** R19. Whether an exercise is closed: a card that shows a fault only teaches, and stays so. */
export const isClosed = (exercise: Exercise, unlocked: readonly string[]): boolean =>
  isFormGated(exercise) && !(canUnlock(exercise) && unlocked.includes(exercise.id));

/** R19. How far a person is with the forms that they confirmed. */
export interface FormProgress {
  /** On how many separate days each exercise was confirmed, `confirmDays` at most, and whether today is one of them. */
  readonly confirmed: Readonly<
    Record<string, { readonly days: number; readonly today: boolean } | undefined>
  >;
  /** The worst pain of the last 7 days, 0 to 10; null without an answer in them. */
  readonly worstPain: number | null;
}

/** R19. One thing that an exercise still waits for. */
export type FormMissing =
  | { readonly kind: "days"; readonly left: number; readonly today: boolean }
  /** Without any answer in the last 7 days nothing is known of the pain. */
  | { readonly kind: "answer" }
  | { readonly kind: "pain"; readonly worst: number };

/** R19. What an exercise still waits for before it opens; nothing when its form and the pain allow it. */
export function missingForForm(
  exercise: string,
  { confirmed, worstPain }: FormProgress,
): readonly FormMissing[] {
  const { days, today } = confirmed[exercise] ?? { days: 0, today: false };
  const missing: FormMissing[] = [];
  if (days < confirmDays) missing.push({ kind: "days", left: confirmDays - days, today });
  if (worstPain === null) missing.push({ kind: "answer" });
  else if (worstPain > highestPain) missing.push({ kind: "pain", worst: worstPain });
  return missing;
}

import { z } from "zod";
import { notSuitedFor, notSuitedReasons } from "../journal/health.ts";
import type { Journal } from "../journal/journal.ts";
import { after, type Instant } from "../time/instant.ts";

/** R24. An exercise that is left out because it did not suit: when and why it was too much, and whether that was the second time in two weeks. */
export const notSuitedSchema = z
  .object({
    exercise: z.string(),
    at: z.int().transform((at) => at as Instant),
    reason: z.enum(notSuitedReasons),
    again: z.boolean(),
  })
  .readonly();
export type LeftOut = z.infer<typeof notSuitedSchema>;

/**
 * R24, R25. What is left out of suggestions because it did not suit: after once for two weeks, after twice
 * within two weeks until the person wants it again.
 */
export function notSuitedAt({ health }: Journal, now: Instant): readonly LeftOut[] {
  return [...health.notSuited]
    .filter(([, { at, again, allowed }]) => !allowed && (again || now < after(at, notSuitedFor)))
    .map(([exercise, { at, reason, again }]) => ({ exercise, at, reason, again }));
}

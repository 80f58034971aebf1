import type { Journal } from "../journal/journal.ts";
import { after, hours, type Instant } from "../time/instant.ts";
import { amberPain } from "./pain-band.ts";

const lowAnswerCounts = hours(36);

/**
 * R23. The pain answer that counts at a moment, 0 to 10, or null without one.
 * An answer of 4 or more counts until the next; a lower one for 36 hours.
 */
export function painAt(
  { health: { pain: answer } }: Pick<Journal, "health">,
  at: Instant,
): number | null {
  if (answer === null) return null;
  const counts = answer.score >= amberPain || at <= after(answer.at, lowAnswerCounts);
  return counts ? answer.score : null;
}

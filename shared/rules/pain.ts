import type { Journal } from "../journal/journal.ts";
import { after, hours, type Instant } from "../time/instant.ts";

const lowAnswerCounts = hours(36);
const amber = 4;

/**
 * R23. The pain answer that counts at a moment, 0 to 10, or null without one.
 * An answer of 4 or more counts until the next; a lower one for 36 hours.
 */
export function painAt(journal: Journal, at: Instant): number | null {
  const answer = journal.lastCheckIn;
  if (answer === null) return null;
  const counts = answer.pain >= amber || at <= after(answer.at, lowAnswerCounts);
  return counts ? answer.pain : null;
}

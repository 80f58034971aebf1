import type { Settings } from "../settings/settings.ts";
import { after, minutes, type Instant } from "../time/instant.ts";

/** R35. Whether so little of a person's day has passed since its first activity that some backs should not bend yet. */
export const isEarly = (
  { earlyBendingMinutes }: Pick<Settings["safety"], "earlyBendingMinutes">,
  wokeAt: Instant | null,
  at: Instant,
): boolean => wokeAt !== null && at < after(wokeAt, minutes(earlyBendingMinutes));

import type { Journal } from "../journal/journal.ts";
import { after, hours, type Instant } from "../time/instant.ts";

const lasts = hours(72);

/** R27. A flare that lasts: what began it last, and when it ends by itself. */
export interface Flare {
  readonly cause: "reported" | "pain";
  readonly until: Instant;
}

/** R27. The flare that lasts: 72 hours from the last severe pain or sudden new pain, unless it calmed before; or null. */
export function flareAt({ health: { flare } }: Journal, at: Instant): Flare | null {
  if (flare === null) return null;
  const until = after(flare.since, lasts);
  return at < until ? { cause: flare.cause, until } : null;
}

import type { Journal } from "../journal/journal.ts";
import { after, hours, type Instant } from "../time/instant.ts";

const lasts = hours(72);

/** R27. Whether a flare lasts: 72 hours from the last severe pain or sudden new pain, unless it calmed before. */
export const isFlaring = ({ health: { flare } }: Journal, at: Instant): boolean =>
  flare !== null && at < after(flare.since, lasts);

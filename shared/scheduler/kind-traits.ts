import { kinds, type Kind } from "../domain/kind.ts";
import { minutes, type Duration } from "../time/instant.ts";

/** What sets one kind of reminder apart from the others: all that decisions know of it. */
export interface KindTraits {
  /** W5. Which of the two away thresholds restarts its counter. */
  readonly away: "short" | "long";
  /** H4. Whether it comes in quiet hours too. */
  readonly inQuietHours: boolean;
  /** S1. How late after its time it may still come once sleep is over; null for as long as it is of use. */
  readonly catchUp: Duration | null;
  /** W4. Seconds that a movement routine must last to restart its counter; null when only its own prompt does. */
  readonly relievedBySeconds: number | null;
  /** P3. Whether it is dropped until its next interval when the prompt that absorbed it brings no movement. */
  readonly lapsesWithGroup: boolean;
  /** R21. How long after its due time it comes again, once, when it was ignored. */
  readonly againAfter: Duration | null;
  /** P4. How long before its use is over its routine may be done to satisfy it; null when only once it is due. */
  readonly aheadOfUse: Duration | null;
  /** Whether it offers one routine of its row, another each time. */
  readonly oneInTurn: boolean;
  /** Whether it is only a notification, with nothing to answer. */
  readonly noticeOnly: boolean;
  /** Whether it asks how the back feels, which a notification has no room for. */
  readonly asksPain: boolean;
}

const usual: KindTraits = {
  away: "long",
  inQuietHours: false,
  catchUp: null,
  relievedBySeconds: null,
  lapsesWithGroup: false,
  againAfter: null,
  aheadOfUse: null,
  oneInTurn: false,
  noticeOnly: false,
  asksPain: false,
};
const light = { away: "short", relievedBySeconds: 0, lapsesWithGroup: true } as const;

export const kindTraits: Readonly<Record<Kind, KindTraits>> = {
  "warm-up": { ...usual, inQuietHours: true, aheadOfUse: minutes(30) },
  "cool-down": { ...usual, inQuietHours: true, againAfter: minutes(10) },
  "rest-day": usual,
  "check-in": { ...usual, asksPain: true },
  unwind: usual,
  custom: { ...usual, catchUp: minutes(60) },
  stretch: { ...usual, relievedBySeconds: 180 },
  micro: { ...usual, ...light, oneInTurn: true },
  posture: { ...usual, ...light },
  eyes: { ...usual, ...light, noticeOnly: true },
};

/** The place of a kind in the rank; the highest is 0. */
export const rankOf = (kind: Kind): number => kinds.indexOf(kind);

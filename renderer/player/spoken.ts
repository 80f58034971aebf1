import type { Message } from "../../shared/messages/message.ts";
import type { Place } from "../../shared/player/place.ts";
import { positionOf } from "../../shared/player/segments.ts";
import type { Shown } from "./shown.ts";

/** From how many seconds on a step that is held or timed is told that its half is over. */
const worthHalf = 20;

/** Whether the second half of a long step without repetitions has begun. */
export const isPastHalf = ({ segment, within }: Place): boolean =>
  segment.kind === "work" &&
  segment.reps === null &&
  segment.seconds >= worthHalf &&
  within >= segment.seconds / 2;

/** The other side of the exercise before is next, or has begun. */
const changesSides = (shown: Shown, before: Shown | null): boolean =>
  before !== null &&
  before.exercise.id === shown.exercise.id &&
  before.work.side !== shown.work.side &&
  shown.work.side !== "both";

interface Spoken {
  readonly place: Place;
  readonly shown: Shown;
  /** The work before what is shown; null at the first. */
  readonly before: Shown | null;
  /** How much there is to do, in words. */
  readonly amount: string;
}

/** What the spoken guide says as a segment begins. */
export function spoken({ place, shown, before, amount }: Spoken): Message {
  const { kind } = place.segment;
  const { name } = shown.exercise;
  const { side } = shown.work;
  const sided = side === "left" || side === "right";
  const changes = changesSides(shown, before);
  if (kind === "change") {
    return { id: `player.voice.change.${positionOf(shown.step)}`, values: { name } };
  }
  if (kind === "rest") {
    return changes
      ? { id: "player.voice.rest-sides" }
      : { id: "player.voice.rest", values: { name } };
  }
  if (changes) return { id: "player.voice.change-sides", values: { side, amount } };
  return sided
    ? { id: "player.voice.work-side", values: { name, side, amount } }
    : { id: "player.voice.work", values: { name, amount } };
}

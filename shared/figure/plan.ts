import type { RoutineStep } from "../content/schema.ts";
import type { FigureData } from "./schema.ts";

type Timeline = FigureData["timeline"];

/** How a figure plays: which moves, how fast, and whether it comes to rest. */
export interface Plan {
  readonly timeline: Timeline;
  /** How many times as fast as drawn. */
  readonly tempo: number;
  /** The entry in which it settles and stays; null when it goes round and round. */
  readonly settles: number | null;
}

/** A hold from which on a pose is one to stay in, in milliseconds. */
const longHold = 10_000;
/** The longest that a picture in a list stays still, in milliseconds. */
const glance = 2_500;

export const lengthOf = (timeline: Timeline): number =>
  timeline.reduce((sum, entry) => sum + entry.move + entry.hold, 0);

/** The moves between the frames that are named; the first takes no time. */
function among(timeline: Timeline, frames: readonly string[]): Timeline {
  const kept = timeline.filter((entry) => frames.includes(entry.to));
  const distinct = kept.filter((entry, index) => index === 0 || entry.to !== kept[index - 1]?.to);
  return distinct.map((entry, index) => (index === 0 ? { ...entry, move: 0 } : entry));
}

/** The moves of a figure when only one side is at work. */
const oneSided = (figure: FigureData): Timeline =>
  figure.oneSide === undefined ? figure.timeline : among(figure.timeline, figure.oneSide);

/** The moves of an exercise as a picture in a list shows them: round and round, holds kept short. */
export function previewPlan(figure: FigureData, frames: readonly string[]): Plan {
  const aliases = Object.entries(figure.loopAlias ?? {})
    .filter(([, seenAs]) => frames.includes(seenAs))
    .map(([name]) => name);
  const timeline = among(figure.timeline, [...frames, ...aliases]).map((entry) =>
    entry.hold > glance ? { ...entry, hold: glance } : entry,
  );
  return { timeline, tempo: 1, settles: null };
}

/**
 * How a figure plays a step of a routine: repetitions at the step's tempo (two in one round where
 * the sides take turns), holds by moving into the pose and staying.
 */
export function stepPlan(
  figure: FigureData,
  step: Pick<RoutineStep, "mode" | "side" | "secPerRep">,
): Plan {
  const single = step.side === "left" || step.side === "right";
  const timeline = single ? oneSided(figure) : figure.timeline;
  if (step.mode === "reps") {
    const turns = step.side === "alternate" && figure.oneSide !== undefined ? 2 : 1;
    const round = lengthOf(timeline);
    const wanted = (step.secPerRep ?? 0) * turns * 1000;
    return { timeline, tempo: wanted > 0 && round > 0 ? round / wanted : 1, settles: null };
  }
  const longest = timeline.reduce(
    (best, entry, index) => (entry.hold > (timeline[best]?.hold ?? 0) ? index : best),
    0,
  );
  const stays = step.mode === "hold" || (timeline[longest]?.hold ?? 0) >= longHold;
  return { timeline, tempo: 1, settles: stays ? longest : null };
}

/** Waits in a frame, breathing. */
export const waitingPlan = (frame: string): Plan => ({
  timeline: [{ to: frame, move: 0, hold: 0 }],
  tempo: 1,
  settles: 0,
});

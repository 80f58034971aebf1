import { blend } from "./blend.ts";
import { breathing, breathOf } from "./breath.ts";
import { lengthOf, type Plan } from "./plan.ts";
import type { FigureData, Pose } from "./schema.ts";

/** Slow at both ends; a share of time to a share of the way. */
export const easeInOut = (share: number): number =>
  share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;

/** The key pose of that name; a RangeError when the figure has none. */
export function frameOf(figure: FigureData, name: string): Pose {
  const frame = Object.hasOwn(figure.frames, name) ? figure.frames[name] : undefined;
  if (frame === undefined) throw new RangeError(`no frame is called ${name}`);
  return frame;
}

/** Where a plan is: moving from one frame to another, or holding one. */
interface Stage {
  readonly from: string;
  readonly to: string;
  /** 0 to 1 of the move's time; 1 while holding. */
  readonly moved: number;
  readonly heldMs: number;
  /** How long the hold lasts; Infinity when the figure has settled. */
  readonly holdMs: number;
}

function stageAt(plan: Plan, ms: number): Stage {
  const { timeline, settles } = plan;
  const length = lengthOf(timeline);
  const at = Math.max(0, ms) * plan.tempo;
  let left = settles === null && length > 0 ? at % length : at;
  let from = timeline[0]?.to ?? "";
  for (const [index, entry] of timeline.entries()) {
    if (left < entry.move) {
      return { from, to: entry.to, moved: left / entry.move, heldMs: 0, holdMs: entry.hold };
    }
    left -= entry.move;
    const holdMs = index === settles ? Infinity : entry.hold;
    if (left < holdMs || index === timeline.length - 1) {
      return { from, to: entry.to, moved: 1, heldMs: left, holdMs };
    }
    left -= holdMs;
    from = entry.to;
  }
  return { from, to: from, moved: 1, heldMs: 0, holdMs: Infinity };
}

/** The pose of a figure so many milliseconds into its plan. Holds of 4 s and more breathe. */
export function poseAt(figure: FigureData, plan: Plan, ms: number): Pose {
  const { from, to, moved, heldMs, holdMs } = stageAt(plan, ms);
  if (moved === 1) {
    const breath = holdMs === Infinity ? undefined : breathOf(holdMs);
    return breathing(frameOf(figure, to), heldMs, breath);
  }
  const share = figure.easing === "linear" ? moved : easeInOut(moved);
  return blend(frameOf(figure, from), frameOf(figure, to), share);
}

/** Whether the pose at that moment is nearer to one that shows a mistake. */
export function isFaultAt(figure: FigureData, plan: Plan, ms: number): boolean {
  const { from, to, moved } = stageAt(plan, ms);
  return (moved < 0.5 ? from : to) in figure.faults;
}

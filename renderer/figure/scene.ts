import { findExercise } from "../../shared/content/catalogue.ts";
import type { RoutineStep } from "../../shared/content/schema.ts";
import { figureOf } from "../../shared/figure/figure-of.ts";
import { keyFrame, startFrame } from "../../shared/figure/key-frames.ts";
import { previewPlan, type Plan } from "../../shared/figure/plan.ts";
import { frameOf } from "../../shared/figure/pose-at.ts";
import type { FigureData } from "../../shared/figure/schema.ts";
import { draw, type Drawing } from "./drawing.ts";
import { propsOf, type PropShape } from "./props.ts";
import { travelArc } from "./travel.ts";

/** A figure set up to be shown. */
export interface Scene {
  readonly name: string;
  readonly figure: FigureData;
  readonly shapes: readonly PropShape[];
  /** How it plays, or null for a still picture. */
  readonly plan: Plan | null;
  readonly drawing: Drawing;
  /** With reduced motion, where it began. */
  readonly ghost: Drawing | null;
  /** The way between where it begins and where it ends. */
  readonly arc: string | null;
}

interface Wishes {
  readonly pose?: string | undefined;
  readonly moving: boolean;
  readonly reduced: boolean;
  readonly plan?: Plan | undefined;
  readonly position?: RoutineStep["position"] | undefined;
}

/** The scene of an exercise, or null when the catalogue has none of that id. */
export function sceneOf(
  id: string,
  { pose, moving, reduced, plan, position }: Wishes,
): Scene | null {
  const exercise = findExercise(id);
  const figure = exercise && figureOf(exercise, position);
  if (exercise?.figure === undefined || figure === undefined) return null;
  const { frames } = exercise.figure;
  const shapes = propsOf(figure);
  const at = (name: string) => draw(figure, shapes, frameOf(figure, name), name in figure.faults);
  const playing = plan ?? previewPlan(figure, frames);
  const first = playing.timeline[0]?.to;
  const lives = playing.timeline.length > 1 || playing.settles !== null;
  const moves = moving && lives && first !== undefined;
  const fixed = { name: exercise.name, figure, shapes };
  const settled = playing.settles === null ? undefined : playing.timeline[playing.settles]?.to;
  const end = pose ?? (moves ? settled : undefined) ?? keyFrame(figure, frames);
  const start = startFrame(figure, frames);
  const showsWay = moves && start !== end;
  const arc = showsWay ? travelArc(figure, frameOf(figure, start), frameOf(figure, end)) : null;
  return moves && !reduced
    ? { ...fixed, plan: playing, drawing: at(first), ghost: null, arc }
    : { ...fixed, plan: null, drawing: at(end), ghost: showsWay ? at(start) : null, arc };
}

import type { Exercise, RoutineStep } from "../content/schema.ts";
import { findFigure } from "./figures.ts";
import type { FigureData } from "./schema.ts";

/**
 * The figure of an exercise, undefined for one that is not drawn; the one for a position where a step of a routine takes another
 * position than the exercise is usually done in, and it is drawn (core-brace-standing).
 */
export function figureOf(
  exercise: Exercise,
  position?: RoutineStep["position"],
): FigureData | undefined {
  if (exercise.figure === undefined) return undefined;
  const { id } = exercise.figure;
  const varied = position === undefined ? undefined : findFigure(`${id}-${position}`);
  return varied ?? findFigure(id);
}

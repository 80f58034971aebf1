import type { FigureData } from "./schema.ts";

/** The frame that stands for an exercise in a still picture: the one held longest after the first. */
export function keyFrame(figure: FigureData, frames: readonly string[]): string {
  const start = startFrame(figure, frames);
  const shown = figure.timeline.filter((entry) => frames.includes(entry.to) && entry.to !== start);
  const [first, ...others] = shown;
  if (first === undefined) return start;
  return others.reduce((best, entry) => (entry.hold > best.hold ? entry : best), first).to;
}

/** The frame that an exercise begins in. */
export function startFrame(figure: FigureData, frames: readonly string[]): string {
  const first = figure.timeline.find((entry) => frames.includes(entry.to))?.to ?? frames[0];
  if (first === undefined) throw new RangeError("an exercise without a frame");
  return first;
}

import data from "../content/data/figures.json" with { type: "json" };
import type { FigureData, FiguresFile } from "./schema.ts";

// The build and a unit test check the file against its schema.
const file = data as unknown as FiguresFile;

/** Lengths of the segments, and radii of the capsules round the joints, in figure units. */
export const { rig, radii } = file;

export const figures: Readonly<Record<string, FigureData>> = file.figures;

/** The figure of that id, or undefined when there is none. */
export const findFigure = (id: string): FigureData | undefined =>
  Object.hasOwn(figures, id) ? figures[id] : undefined;

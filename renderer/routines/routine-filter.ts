import type { Routine } from "../../shared/content/schema.ts";

export type PositionChoice = "any" | "standing" | "seated" | "floor";

export interface RoutineFilter {
  readonly text: string;
  readonly position: PositionChoice;
  /** Only what takes less than five minutes. */
  readonly short: boolean;
  /** Only what needs nothing that a room with a desk does not have. */
  readonly bare: boolean;
}

export const everyRoutine: RoutineFilter = { text: "", position: "any", short: false, bare: false };

const furniture = new Set(["chair", "counter or desk", "sturdy counter", "door frame", "wall"]);

/** A text without what a search does not mind: case, accents and space around it. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .trim();

/** The routines that fit: every word of the text in the name or purpose, whatever its case and accents. */
export function fittingRoutines(
  routines: readonly Routine[],
  { text, position, short, bare }: RoutineFilter,
): readonly Routine[] {
  const sought = plain(text).split(/\s+/);
  return routines.filter((routine) => {
    const said = plain(`${routine.name} ${routine.purpose}`);
    return (
      sought.every((word) => said.includes(word)) &&
      (position === "any" || routine.positions.includes(position)) &&
      (!short || routine.totalSec < 300) &&
      (!bare || routine.equipment.every((thing) => furniture.has(thing)))
    );
  });
}

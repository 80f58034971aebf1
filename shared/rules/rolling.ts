import { rollingAreas, type RollingArea } from "../domain/muscle-area.ts";

/** R22. The seconds for each area that routines are written for, and what rolling may take. */
export const usualRollingSeconds = 60;
const [least, most] = [30, 120];

const areaOf = new Map<string, RollingArea>(
  rollingAreas.map((area) => [`foam-roll-${area}`, area]),
);

/** R22. The area that an exercise rolls; null for one that rolls none. */
export const rolledArea = (exercise: string): RollingArea | null => areaOf.get(exercise) ?? null;

/** R22. How long a step of so many seconds rolls for somebody who wants that many for each area; 30 to 120. */
export const rollingSeconds = (written: number, wanted: number): number =>
  Math.min(most, Math.max(least, Math.round((written * wanted) / usualRollingSeconds)));

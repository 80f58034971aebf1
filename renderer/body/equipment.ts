import { exercises, findExercise, routines } from "../../shared/content/catalogue.ts";

const things = (ids: Iterable<string>): readonly string[] => {
  const named = [...ids].flatMap((id) => findExercise(id)?.equipment ?? []);
  return [...new Set(named)].toSorted((a, b) => a.localeCompare(b));
};

const ofRoutines = things(routines.flatMap(({ steps }) => steps.map(({ exercise }) => exercise)));

/** What exercises need, in the catalogue's words: first what routines use, then what only a gym has. */
export const equipmentGroups = [
  { id: "routines", things: ofRoutines },
  {
    id: "gym",
    things: things(exercises.map(({ id }) => id)).filter((thing) => !ofRoutines.includes(thing)),
  },
] as const;

/** Everything that an exercise may need. */
export const allEquipment: readonly string[] = equipmentGroups.flatMap(({ things: all }) => all);

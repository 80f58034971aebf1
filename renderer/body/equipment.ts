import { exercises, findExercise, routines } from "../../shared/content/catalogue.ts";

/** The things that exercises need, one by one: "strap or towel" names two, of which either does. */
const things = (ids: Iterable<string>): readonly string[] => {
  const words = [...ids].flatMap((id) => findExercise(id)?.equipment ?? []);
  const named = new Set(words.flatMap((word) => word.split(" or ")));
  return [...named].toSorted((a, b) => a.localeCompare(b));
};

const ofRoutines = things(routines.flatMap(({ steps }) => steps.map(({ exercise }) => exercise)));

/** What exercises need, in the catalogue's words: first what routines use, then what only training does. */
export const equipmentGroups = [
  { id: "routines", things: ofRoutines },
  {
    id: "gym",
    things: things(exercises.map(({ id }) => id)).filter((thing) => !ofRoutines.includes(thing)),
  },
] as const;

/** Everything that an exercise may need. */
export const allEquipment: readonly string[] = equipmentGroups.flatMap(({ things: all }) => all);

import { findCatalogued, maxPainOf } from "../content/catalogue.ts";
import type { OwnContent } from "../content/own-content.ts";
import type { Exercise, Routine, RoutineStep } from "../content/schema.ts";
import type { ToldProgramme } from "./kept.ts";
import type { OwnExercise, OwnRoutine, OwnStep } from "./programme.ts";
import { workOf } from "./work.ts";

/** The id of the programme that holds the routines that the person made. */
export const mineId = "mine";

/** The id under which a routine of a programme is found. */
export const routineIdIn = (programme: string, routine: string): string =>
  `own-${programme}-${routine}`;

/** The address of a picture of a programme, from the page of a window. */
const pictureUrl = (programme: string, picture: string): string =>
  `/pictures/${programme}/${picture}`;

/** The exercises and routines of programmes, as what leads through the catalogue's knows them. */
export function contentOf(programmes: readonly ToldProgramme[]): OwnContent {
  const made = programmes.map(({ id, programme }) => {
    const exercises = new Map(
      programme.exercises.map((exercise) => [exercise.id, exerciseIn(id, exercise)]),
    );
    const { title, by } = programme;
    const source = by === "" ? title : `${title}, ${by}`;
    return {
      exercises: [...exercises.values()],
      routines: programme.routines.map((routine) => routineIn(id, routine, source, exercises)),
    };
  });
  return {
    exercises: made.flatMap(({ exercises }) => exercises),
    routines: made.flatMap(({ routines }) => routines),
  };
}

function exerciseIn(programme: string, own: OwnExercise): Exercise {
  const { cautions, overhead, picture, ...said } = own;
  return {
    ...said,
    id: `own-${programme}-${own.id}`,
    deskFriendly: false,
    targets: [],
    benefits: [],
    whyRisky: [],
    cues: own.cues.length > 0 ? own.cues : own.steps,
    mistakes: [],
    formChecklist: [],
    // Nothing but its own steps ever leads through it.
    dose: { mode: "time", sets: 1, perSide: false, restSec: 0, sec: 10 },
    contraindications: cautions.map(({ condition: tag, ...rest }) => ({ tag, ...rest })),
    alternatives: [],
    ...(overhead && { overhead: true }),
    ...(picture !== null && { picture: pictureUrl(programme, picture) }),
    factRefs: [],
    evidence: [],
  };
}

function stepIn(step: OwnStep, n: number, exercise: Exercise): RoutineStep {
  const { side, restSec, note } = step;
  const mode = "reps" in step ? "reps" : exercise.dose.mode === "time" ? "time" : "hold";
  return {
    n,
    exercise: exercise.id,
    mode,
    side,
    ...("reps" in step ? { reps: step.reps, secPerRep: step.secPerRep } : { sec: step.holdSec }),
    workSec: workOf(step),
    restSec,
    ...(note !== undefined && { note }),
  };
}

/**
 * R12, R23. A routine is for no more pain than the exercise of it that is for the least, and with strength work in it,
 * or impact, it is training.
 */
function routineIn(
  programme: string,
  { id, name, purpose, steps }: OwnRoutine,
  offered: string,
  own: ReadonlyMap<string, Exercise>,
): Routine {
  const played = steps.map((step, index) => {
    const exercise = own.get(step.exercise) ?? findCatalogued(step.exercise);
    if (exercise === undefined) throw new RangeError(`no exercise is called ${step.exercise}`);
    const isLast = index === steps.length - 1;
    return { exercise, step: stepIn(isLast ? { ...step, restSec: 0 } : step, index + 1, exercise) };
  });
  const exercises = [...new Set(played.map(({ exercise }) => exercise))];
  const sum = (of: "workSec" | "restSec") => played.reduce((all, { step }) => all + step[of], 0);
  const isStrength = exercises.some(({ kind }) => kind === "strength");
  const isCalm = exercises.every(({ kind }) => kind === "breathing");
  return {
    id: routineIdIn(programme, id),
    name,
    purpose,
    offered,
    triggers: ["manual"],
    category: isStrength ? "strength" : isCalm ? "calm" : "recovery",
    maxPain: Math.min(...exercises.map(maxPainOf)),
    intensity: exercises.every(({ loadLevel }) => loadLevel === "low") ? "light" : "moderate",
    countsAsTraining: isStrength || exercises.some(({ spinalLoad }) => spinalLoad === "impact"),
    factRefs: [],
    steps: played.map(({ step }) => step),
    workSec: sum("workSec"),
    restSec: sum("restSec"),
    totalSec: sum("workSec") + sum("restSec"),
    equipment: [...new Set(exercises.flatMap(({ equipment }) => equipment))],
    positions: [...new Set(exercises.map(({ position }) => position))],
    instead: [],
    conflicts: {},
  };
}

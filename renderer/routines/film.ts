import type { Routine, RoutineStep } from "../../shared/content/schema.ts";

/** One picture of the film strip: the steps that follow each other with the same exercise. */
export interface Still {
  readonly exercise: string;
  readonly step: RoutineStep;
  /** The same is done on the left and then on the right. */
  readonly eachSide: boolean;
  /** How often it comes in a row; sides count once. */
  readonly times: number;
}

const sameWork = (a: RoutineStep, b: RoutineStep): boolean =>
  a.exercise === b.exercise && a.reps === b.reps && a.sec === b.sec && a.note === b.note;

const isSide = ({ side }: RoutineStep): boolean => side === "left" || side === "right";

/** The steps of a routine as pictures: left and right are one, and so is what is merely repeated. */
export function filmOf({ steps }: Pick<Routine, "steps">): readonly Still[] {
  const runs: RoutineStep[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && sameWork(run[0], step)) run.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run) => {
    const [step] = run;
    if (step === undefined) return [];
    const eachSide =
      run.some(({ side }) => side === "left") && run.some(({ side }) => side === "right");
    const times = eachSide && run.every(isSide) ? run.length / 2 : run.length;
    return [{ exercise: step.exercise, step, eachSide, times: Math.ceil(times) }];
  });
}

/** How many pictures stand beside each other where there is room. */
export const columnsOf = (stills: number): number => (stills <= 6 ? stills : Math.ceil(stills / 2));

import { describe, expect, test } from "vitest";
import {
  exercises,
  findExercise,
  findRoutine,
  routines,
} from "../../../shared/content/catalogue.ts";
import { conditionTags, type Routine, type RoutineStep } from "../../../shared/content/schema.ts";
import { bodyPositions } from "../../../shared/domain/body.ts";
import { noLimits, type Limits } from "../../../shared/rules/limits.ts";
import { allowedRoutines } from "../../../shared/rules/offer.ts";
import { routineFor } from "../../../shared/rules/routine-for.ts";
import { substituteFor } from "../../../shared/rules/substitute.ts";
import { suitabilityOf } from "../../../shared/rules/suitability.ts";
import { bodies, nameOf, subsets } from "../../support/bodies.ts";

const exerciseOf = (id: string) => {
  const found = findExercise(id);
  if (found === undefined) throw new Error(`no exercise ${id}`);
  return found;
};
const forbidden = (id: string, limits: Limits): boolean => {
  const { verdict } = suitabilityOf(exerciseOf(id), limits);
  return verdict === "avoid" || verdict === "ask-first";
};
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** What is wrong with a routine as it would be played, or nothing. */
function faultsOf(original: Routine, made: Routine, limits: Limits): readonly string[] {
  const { steps } = made;
  const faults: string[] = [];
  const say = (wrong: boolean, what: string) => {
    if (wrong) faults.push(`${made.id}: ${what}`);
  };
  const seconds = ({ mode, reps = 0, secPerRep = 0, sec = 0 }: RoutineStep) =>
    mode === "reps" ? reps * secPerRep : sec;
  const work = sum(steps.map(({ workSec }) => workSec));
  const rest = sum(steps.map(({ restSec }) => restSec));
  say(made.workSec !== work || made.restSec !== rest, "its times are not those of its steps");
  say(made.totalSec !== work + rest, "its total is not work and rest");
  say(made.totalSec > original.totalSec + 30, "it became longer");
  say(steps.at(-1)?.restSec !== 0, "it ends in a rest");
  const own = new Set(original.steps.map(({ exercise }) => exercise));
  const runs = new Map<string, number>();
  steps.forEach((step, index) => {
    const exercise = exerciseOf(step.exercise);
    const before = steps[index - 1];
    say(step.n !== index + 1, `step ${index} is numbered ${step.n}`);
    say(step.workSec !== seconds(step) || step.workSec <= 0, `${step.exercise} has a wrong time`);
    say(forbidden(step.exercise, limits), `${step.exercise} must not be in it`);
    say(
      step.mode === "hold" && original.category === "warm-up" && (step.sec ?? 0) > 30,
      `R10: ${step.exercise} is held too long`,
    );
    say(
      step.side === "right" && !(before?.exercise === step.exercise && before.side === "left"),
      `${step.exercise} has no left side before its right`,
    );
    const position = step.position ?? exercise.position;
    say(
      position !== "other" && !limits.positions.includes(position),
      `${step.exercise} is done ${position}`,
    );
    if (!own.has(step.exercise) && step.side !== "right") {
      runs.set(step.exercise, (runs.get(step.exercise) ?? 0) + 1);
    }
  });
  for (const [id, times] of runs) {
    const replaced = routineFor(original, limits).changes.filter(({ became }) => became === id);
    say(replaced.length !== 1, `${id} stands in for ${replaced.length} exercises`);
    const most = original.steps.filter(({ exercise }) => exercise === replaced[0]?.was).length;
    say(times > most, `${id} comes ${times} times`);
  }
  if (original.category === "warm-up") {
    const lastHold = steps.findLastIndex(({ mode }) => mode === "hold");
    say(lastHold === steps.length - 1, "R10: no dynamic move follows its last hold");
  }
  return faults;
}

describe(`${bodies.length} sets of conditions`, () => {
  test("are every one of no, one, two and three, with each manner of pregnancy", () => {
    expect(subsets(conditionTags, 3)).toHaveLength(1 + 12 + 66 + 220);
    expect(bodies).toHaveLength(299 + 2 * (1 + 11 + 55));
  });

  test("nothing marked avoid, nor unconfirmed ask-first, is in a routine; every routine makes sense or says that it cannot be done", () => {
    const faults: string[] = [];
    for (const limits of bodies) {
      for (const routine of routines) {
        const { routine: made, possible, against } = routineFor(routine, limits);
        if (possible !== (against.length === 0)) faults.push(`${routine.id} says not why`);
        if (possible && made.steps.length === 0) faults.push(`${routine.id} is empty`);
        if (made.steps.length > 0) faults.push(...faultsOf(routine, made, limits));
      }
    }
    expect(faults).toEqual([]);
  });

  test("nothing that cannot be done is offered, and something always is", () => {
    for (const limits of bodies) {
      for (const { id } of routines) {
        const offers = allowedRoutines([id], limits);
        expect(offers.length, `${nameOf(limits)}: ${id}`).toBeGreaterThan(0);
        for (const offer of offers) {
          const routine = findRoutine(offer);
          expect(routine && routineFor(routine, limits).possible).toBe(true);
        }
      }
    }
  });

  test("trying an exercise is open exactly where the exercise is allowed", () => {
    for (const limits of bodies) {
      for (const { id } of exercises) {
        const attempt = findRoutine(`try-${id}`);
        if (attempt === undefined) continue;
        const { possible, routine } = routineFor(attempt, limits);
        expect(possible, `${nameOf(limits)}: ${id}`).toBe(!forbidden(id, limits));
        expect(routine.steps.length > 0).toBe(possible);
      }
    }
  });

  test("a professional's agreement opens what it names, and nothing else", () => {
    for (const { id, contraindications } of exercises) {
      for (const { tag, action } of contraindications) {
        if (action !== "ask-first" || tag === "acute-pain") continue;
        const unlocked = exercises.map((exercise) => exercise.id);
        const limits: Limits = { ...noLimits, conditions: [tag], unlocked };
        const agreed: Limits = { ...limits, agreed: [{ exercise: id, condition: tag }] };
        const opened = exercises.filter(
          (other) => forbidden(other.id, limits) && !forbidden(other.id, agreed),
        );
        const cards = exerciseOf(id).faultCard === true;
        expect(opened.map((other) => other.id)).toEqual(cards ? [] : [id]);
      }
    }
  });

  // The figures of the gating: how many of its steps a body changes, and how often for want of a substitute.
  test("how often a replacement has to be left out", () => {
    const counts = { replaced: 0, contained: 0, none: 0, same: 0, rebuilt: 0, impossible: 0 };
    for (const limits of bodies) {
      for (const routine of routines) {
        const { changes, possible } = routineFor(routine, limits);
        if (!possible) counts.impossible += 1;
        else if (changes.length === 0) counts.same += 1;
        else counts.rebuilt += 1;
        for (const { was, became } of changes) {
          if (became !== null) counts.replaced += 1;
          else if (substituteFor(exerciseOf(was), limits, findExercise) === null) counts.none += 1;
          else counts.contained += 1;
        }
      }
    }
    expect(counts).toMatchInlineSnapshot(`
      {
        "contained": 1131,
        "impossible": 84,
        "none": 0,
        "rebuilt": 1172,
        "replaced": 1977,
        "same": 4373,
      }
    `);
  });
});

describe("every set of conditions up to two, with every set of positions", () => {
  const positions = subsets(bodyPositions, 3).filter((set) => set.length > 0);
  const couples = bodies.filter(({ conditions }) => conditions.length < 3);

  test.each(positions.map((set) => [set.join(", "), set] as const))("%s", (_, set) => {
    const faults: string[] = [];
    for (const body of couples) {
      const limits: Limits = { ...body, positions: set };
      for (const routine of routines) {
        const { routine: made, possible } = routineFor(routine, limits);
        if (possible) faults.push(...faultsOf(routine, made, limits));
        if (allowedRoutines([routine.id], limits).length === 0)
          faults.push(`${routine.id}: nothing`);
      }
    }
    expect(faults).toEqual([]);
  });
});

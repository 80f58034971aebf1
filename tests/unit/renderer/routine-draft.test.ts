import { expect, test } from "vitest";
import {
  draftOf,
  emptyDraft,
  moved,
  withExercise,
  withoutStep,
  withStep,
  type Draft,
} from "../../../renderer/routines/routine-draft.ts";
import { findCatalogued } from "../../../shared/content/catalogue.ts";
import { ownStepSchema } from "../../../shared/programme/programme.ts";
import { exercises } from "../../../shared/content/catalogue.ts";

const add = (draft: Draft, id: string): Draft => {
  const exercise = findCatalogued(id);
  if (exercise === undefined) throw new Error(id);
  return withExercise(draft, exercise);
};
const order = ({ steps }: Draft) => steps.map(({ step }) => `${step.exercise} ${step.side}`);
const draft = add(add(add(emptyDraft, "cat-cow"), "childs-pose"), "bird-dog");

test("an exercise comes in its own dose, on each side where it has sides", () => {
  const once = add(emptyDraft, "cat-cow");
  expect(once.steps).toHaveLength(1);
  const sided = exercises.find(({ dose }) => dose.perSide && dose.mode === "hold");
  const both = add(once, sided?.id ?? "");
  expect(order(both).slice(1)).toEqual([`${sided?.id} left`, `${sided?.id} right`]);
  expect(new Set(both.steps.map(({ key }) => key)).size).toBe(3);
});

test("every exercise's own dose is a step that may be kept", () => {
  const steps = exercises.flatMap((exercise) => withExercise(emptyDraft, exercise).steps);
  expect(steps.filter(({ step }) => !ownStepSchema.safeParse(step).success)).toEqual([]);
});

test("a step moves to any place, and nowhere else", () => {
  const [first, second, ...rest] = order(draft);
  const [{ key } = { key: -1 }] = draft.steps;
  expect(order(moved(draft, key, 1))).toEqual([second, first, ...rest]);
  expect(order(moved(draft, key, draft.steps.length - 1))).toEqual([second, ...rest, first]);
  expect(moved(draft, key, 0)).toBe(draft);
  expect(moved(draft, key, -1)).toBe(draft);
  expect(moved(draft, key, 99)).toBe(draft);
  expect(moved(draft, 99, 0)).toBe(draft);
});

test("steps are changed and taken out by their key, which no other takes over while they stand", () => {
  const [{ key } = { key: -1 }] = draft.steps;
  const held = { exercise: "cat-cow", side: "both" as const, restSec: 0, holdSec: 9 };
  expect(withStep(draft, key, held).steps[0]).toEqual({ key, step: held });
  const left = withoutStep(draft, key);
  expect(order(left)).toEqual(order(draft).slice(1));
  expect(add(left, "cat-cow").steps.at(-1)?.key).not.toBe(left.steps.at(-1)?.key);
});

test("a routine that is kept is worked on as it stands", () => {
  const routine = { id: "a", name: "A", purpose: "B", steps: draft.steps.map(({ step }) => step) };
  expect(draftOf(routine)).toMatchObject({ id: "a", name: "A" });
  expect(draftOf(routine).steps.map(({ step }) => step)).toEqual(routine.steps);
});

import { z } from "zod";
import { findCatalogued } from "../content/catalogue.ts";
import {
  conditionActions,
  exerciseKinds,
  loadLevels,
  positions,
  sides,
  spinalLoads,
} from "../content/schema.ts";
import { bodyConditions } from "../domain/body.ts";
import { programmeLimits } from "./limits.ts";
import { pictureTypes } from "./picture.ts";
import { secondsOf } from "./work.ts";

export const programmeVersion = 1;

/** Markup and ways out of a folder, and characters that are not seen or turn the text round: a text of a programme is plain. */
const unseen = /[\p{Cc}\p{Co}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const markup = /<[a-z!/?]|javascript:|data:[a-z]+\/|\.\.[\\/]/i;
const isPlain = (text: string): boolean => !unseen.test(text) && !markup.test(text);

const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, "at least one character")
    .max(longest, `at most ${longest} characters`)
    .refine(isPlain, "plain text on one line, without markup or paths");

const id = z
  .string()
  .max(60, "at most 60 characters")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and single hyphens");

const count = ([low, high]: readonly [number, number]) =>
  z.int().min(low, `${low} to ${high}`).max(high, `${low} to ${high}`);

export const ownExerciseSchema = z.strictObject({
  id,
  name: text(80),
  kind: z.enum(exerciseKinds),
  position: z.enum(positions),
  lying: z.enum(["supine", "prone"]).nullable().default(null),
  equipment: z.array(text(40)).max(6).default([]),
  /** How it is done, step by step. */
  steps: z.array(text(300)).min(1).max(12),
  cues: z.array(text(160)).max(6).default([]),
  /** R33. What it does to the spine, so that it can be weighed as any other exercise. */
  spinalLoad: z.enum(spinalLoads),
  secondaryLoad: z.array(z.enum(spinalLoads)).max(6).default([]),
  loadLevel: z.enum(loadLevels),
  overhead: z.boolean().default(false),
  risk: z.enum(["safe", "caution"]),
  /** R33. Whom it does not suit; left out, it suits everybody as far as its maker knows. */
  cautions: z
    .array(
      z.strictObject({
        condition: z.enum([...bodyConditions, "acute-pain"]),
        action: z.enum(conditionActions),
        reason: text(200),
      }),
    )
    .max(12)
    .default([]),
  /** The id of one of the pictures. */
  picture: id.nullable().default(null),
});
export type OwnExercise = z.infer<typeof ownExerciseSchema>;

const base = {
  /** The id of an exercise of the catalogue, or of one of the programme's own. */
  exercise: id,
  side: z.enum(sides).default("both"),
  /** Rest after the step, in seconds. */
  restSec: count(programmeLimits.restSec).default(0),
  note: text(200).optional(),
};
/** A step is counted in repetitions, each so many seconds long, or held for so many. */
export const ownStepSchema = z.union([
  z.strictObject({
    ...base,
    reps: count(programmeLimits.reps),
    secPerRep: count(programmeLimits.secPerRep),
  }),
  z.strictObject({ ...base, holdSec: count(programmeLimits.holdSec) }),
]);
export type OwnStep = z.infer<typeof ownStepSchema>;

export const ownRoutineSchema = z.strictObject({
  id,
  name: text(80),
  purpose: text(200),
  steps: z
    .array(ownStepSchema)
    .min(1, "at least one step")
    .max(programmeLimits.steps, `at most ${programmeLimits.steps} steps`)
    .refine((steps) => secondsOf(steps) <= programmeLimits.seconds, {
      error: `steps that last ${programmeLimits.seconds / 60} minutes at most`,
    }),
});
export type OwnRoutine = z.infer<typeof ownRoutineSchema>;

const pictureSchema = z.strictObject({
  id,
  type: z.enum(pictureTypes),
  /** The bytes, in Base64. */
  data: z.base64("Base64").max(Math.ceil((programmeLimits.pictureBytes / 3) * 4) + 4),
});
export type Picture = z.infer<typeof pictureSchema>;

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] =>
  all.map(({ id }) => id);

interface Wrong {
  readonly path: (string | number)[];
  readonly message: string;
}

/** What the parts say of each other that is not so. */
function wrongs({ exercises, routines, pictures }: z.infer<typeof shape>): readonly Wrong[] {
  const found: Wrong[] = [];
  for (const [key, all] of Object.entries({ exercises, routines, pictures })) {
    const ids = idsOf(all);
    ids.forEach((one, at) => {
      if (ids.indexOf(one) < at) {
        found.push({ path: [key, at, "id"], message: "an id that no other has" });
      }
    });
  }
  const own = new Set(idsOf(exercises));
  const pictured = new Set(idsOf(pictures));
  exercises.forEach(({ id, picture }, at) => {
    if (findCatalogued(id) !== undefined) {
      const message = "an id that no exercise of the catalogue has";
      found.push({ path: ["exercises", at, "id"], message });
    }
    if (picture !== null && !pictured.has(picture)) {
      found.push({ path: ["exercises", at, "picture"], message: "the id of one of its pictures" });
    }
  });
  routines.forEach(({ steps }, routine) =>
    steps.forEach(({ exercise }, step) => {
      const path = ["routines", routine, "steps", step, "exercise"];
      const catalogued = findCatalogued(exercise);
      if (!own.has(exercise) && catalogued === undefined) {
        found.push({ path, message: "the id of an exercise of the catalogue or of its own" });
      } else if (catalogued?.faultCard === true) {
        // R19.
        found.push({ path, message: "an exercise that is done: this one shows a fault" });
      }
    }),
  );
  return found;
}

const shape = z.strictObject({
  format: z.literal("supple-programme"),
  version: z.literal(programmeVersion),
  title: text(80),
  /** Who made it. */
  by: z.union([z.literal(""), text(80)]).default(""),
  exercises: z.array(ownExerciseSchema).max(programmeLimits.exercises).default([]),
  routines: z.array(ownRoutineSchema).min(1, "at least one").max(programmeLimits.routines),
  pictures: z.array(pictureSchema).max(programmeLimits.exercises).default([]),
});

/** A programme as it is shared: routines made of the catalogue's exercises and of its own. */
export const programmeSchema = shape.superRefine((programme, context) => {
  for (const { path, message } of wrongs(programme)) {
    context.addIssue({ code: "custom", path, message });
  }
});
export type Programme = z.infer<typeof programmeSchema>;

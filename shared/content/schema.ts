import { z } from "zod";
import { bodyPositions } from "../domain/body.ts";

const text = z.string().min(1);
const texts = z.array(text);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const fact = z.string().regex(/^S\d+$/);

export const exerciseKinds = [
  "stretch",
  "strength",
  "mobility",
  "cardio",
  "breathing",
  "posture",
] as const;
export const risks = ["safe", "caution", "avoid-until-form"] as const;
export const positions = ["standing", "seated", "floor", "other"] as const;
export type Position = (typeof positions)[number];
export const spinalLoads = [
  "flexion",
  "extension",
  "rotation",
  "compression",
  "impact",
  "neutral",
] as const;
export const loadLevels = ["low", "moderate", "high"] as const;
export const conditionTags = [
  "herniated-disc",
  "sciatica",
  "acute-pain",
  "osteoporosis",
  "pregnancy",
  "shoulder-injury",
  "knee-pain",
  "wrist-pain",
  "neck-pain",
  "spinal-stenosis",
  "balance-problem",
  "high-blood-pressure",
] as const;
export const conditionActions = ["avoid", "ask-first", "modify"] as const;
export type ConditionAction = (typeof conditionActions)[number];
export const sides = ["both", "left", "right", "alternate"] as const;

const dose = z.strictObject({
  mode: z.enum(["reps", "hold", "time"]),
  sets: z.int().positive(),
  perSide: z.boolean(),
  restSec: z.int().min(0),
  reps: z.int().positive().optional(),
  secPerRep: z.number().positive().optional(),
  holdSec: z.number().positive().optional(),
  holdMaxSec: z.number().positive().optional(),
  sec: z.number().positive().optional(),
  tempo: text.optional(),
});

export const exerciseSchema = z.strictObject({
  id,
  name: text,
  aka: texts.optional(),
  kind: z.enum(exerciseKinds),
  risk: z.enum(risks),
  position: z.enum(positions),
  positionNote: text.optional(),
  /** Positions beside its own in which its steps can be followed as they stand. */
  alsoPositions: z.array(z.enum(bodyPositions)).optional(),
  lying: z.enum(["supine", "prone"]).nullable(),
  deskFriendly: z.boolean(),
  equipment: texts,
  targets: texts,
  benefits: texts,
  whyRisky: texts,
  steps: texts.min(1),
  cues: texts,
  mistakes: texts,
  formChecklist: texts,
  dose,
  contraindications: z.array(
    z.strictObject({
      tag: z.enum(conditionTags),
      action: z.enum(conditionActions),
      reason: text,
    }),
  ),
  alternatives: z.array(id),
  spinalLoad: z.enum(spinalLoads),
  secondaryLoad: z.array(z.enum(spinalLoads)),
  loadLevel: z.enum(loadLevels),
  /** The arms go above the head. */
  overhead: z.literal(true).optional(),
  /** R19. Shows a fault: it teaches, and is never done. */
  faultCard: z.literal(true).optional(),
  /** The address of the picture of one that is the person's own and not drawn. */
  picture: text.optional(),
  factRefs: z.array(fact),
  evidence: z.array(z.strictObject({ source: text, note: text })),
  /** How it is drawn. Every exercise of a routine has one; what gym-goers write may have none. */
  figure: z
    .strictObject({
      id,
      view: z.enum(["side", "front"]),
      frames: texts,
      faults: z.record(z.string(), z.string()),
    })
    .optional(),
});
export type Exercise = z.infer<typeof exerciseSchema>;

const step = z.strictObject({
  n: z.int().positive(),
  exercise: id,
  mode: z.enum(["reps", "hold", "time"]),
  side: z.enum(sides),
  reps: z.int().positive().optional(),
  secPerRep: z.number().positive().optional(),
  sec: z.number().positive().optional(),
  workSec: z.number().positive(),
  restSec: z.number().min(0),
  note: text.optional(),
  position: z.enum(positions).optional(),
});
export type RoutineStep = z.infer<typeof step>;

export const routineSchema = z.strictObject({
  id,
  name: text,
  purpose: text,
  offered: text,
  triggers: texts,
  category: z.enum(["desk", "warm-up", "strength", "recovery", "gentle", "calm"]),
  maxPain: z.int().min(0).max(10),
  intensity: text,
  countsAsTraining: z.boolean(),
  factRefs: z.array(fact),
  steps: z.array(step).min(1),
  workSec: z.number().positive(),
  restSec: z.number().min(0),
  totalSec: z.number().positive(),
  equipment: texts,
  positions: z.array(z.enum(positions)),
  /** What is offered where it cannot be done, the first that can: nothing heavier. */
  instead: z.array(id),
  conflicts: z.partialRecord(
    z.enum(conditionTags),
    z.array(
      z.strictObject({
        exercise: id,
        action: z.enum(conditionActions),
        substitute: id.nullable(),
      }),
    ),
  ),
});
export type Routine = z.infer<typeof routineSchema>;

const sentence = z.strictObject({
  factRefs: z.array(fact).min(1),
  text,
  /** What the sentence is about, where it has a page of its own. */
  exercise: id.optional(),
  exercises: z.array(id).optional(),
  routine: id.optional(),
});
export type Sentence = z.infer<typeof sentence>;

const sentences = z.array(sentence).min(1);
const opening = <Id extends string>(name: Id) => ({ id: z.literal(name), title: text });
const plainChapter = <Id extends string>(name: Id) =>
  z.strictObject({ ...opening(name), blocks: sentences });
const listChapter = <Id extends string, Item extends z.ZodType>(name: Id, item: Item) =>
  z.strictObject({ ...opening(name), intro: sentence, items: z.array(item).min(1) });

const cause = z.strictObject({
  id,
  title: text,
  why: sentence,
  examples: sentences,
  solutions: sentences,
});
const risky = z.strictObject({
  id,
  title: text,
  exercises: z.array(id).min(1),
  reasons: sentences,
  safer: sentences,
});
const builder = z.strictObject({ id, exercise: id, benefits: sentences, how: sentences });
const habit = z.strictObject({ id, title: text, points: sentences });

/** The guide: the facts of the source, in the product's own words. */
export const guideSchema = z.tuple([
  plainChapter("intro"),
  listChapter("causes", cause),
  listChapter("risky", risky),
  listChapter("best", builder),
  listChapter("habits", habit),
  plainChapter("final"),
]);
export type GuideContent = z.infer<typeof guideSchema>;
export type Cause = z.infer<typeof cause>;
export type RiskyMove = z.infer<typeof risky>;

/** A publication that the content leans on. */
export const sourceSchema = z.strictObject({
  id,
  publisher: text,
  title: text,
  year: text,
  seen: z.enum(["direct", "mirror", "secondary"]),
  where: text,
  finding: text,
});
export type Source = z.infer<typeof sourceSchema>;

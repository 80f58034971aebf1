import { maxPainOf } from "../content/catalogue.ts";
import type { ConditionAction, Exercise, Position } from "../content/schema.ts";
import type { BodyCondition, Trigger } from "../domain/body.ts";
import type { RollingArea } from "../domain/muscle-area.ts";
import { amberPain } from "./pain-band.ts";
import { missingOf } from "./equipment.ts";
import { isClosed } from "./form-gate.ts";
import type { Limits } from "./limits.ts";
import type { LeftOut } from "./not-suited.ts";
import { rolledArea } from "./rolling.ts";

/** How an exercise suits, the heaviest last: as it is, with a note, only once somebody was asked, not at all. */
export const verdicts = ["fine", "note", "ask-first", "avoid"] as const;
export type Verdict = (typeof verdicts)[number];

/** One thing that speaks against an exercise, and how much. Texts in it are content's. */
export type Cause = { readonly verdict: Exclude<Verdict, "fine"> } & (
  | {
      readonly kind: "condition";
      readonly condition: BodyCondition;
      readonly reason: string;
      /** R33. The person's professional agreed to it. */
      readonly agreed: boolean;
    }
  /** R27. */
  | { readonly kind: "flare"; readonly reason: string }
  /** What sets the person's back off. */
  | { readonly kind: "trigger"; readonly trigger: Trigger }
  /** R24. The person stopped at it. */
  | ({ readonly kind: "not-suited" } & Omit<LeftOut, "exercise">)
  /** R23. The pain that counts, and up to which the exercise is for. */
  | { readonly kind: "pain"; readonly pain: number; readonly upTo: number }
  /** R35. */
  | { readonly kind: "early"; readonly minutes: number }
  /** R19. Its form is not confirmed, or it shows a fault, which nothing can open. */
  | { readonly kind: "form"; readonly faultCard: boolean }
  /** R22. The person leaves that area out when they roll. */
  | { readonly kind: "rolling"; readonly area: RollingArea }
  | { readonly kind: "equipment"; readonly missing: readonly string[] }
  | { readonly kind: "position"; readonly position: Position }
);

export interface Suitability {
  readonly verdict: Verdict;
  readonly causes: readonly Cause[];
}

const heavier = (a: Verdict, b: Verdict): Verdict =>
  verdicts.indexOf(a) > verdicts.indexOf(b) ? a : b;

/** Whether Supple may lead through it: as it is, or with its note. */
export const isAllowed = ({ verdict }: Suitability): boolean =>
  verdict === "fine" || verdict === "note";

/**
 * The positions in which a person can do an exercise, its own first. Its equipment is for that one:
 * who has none can still stand, sit or lie where the exercise can be done so, too.
 */
export function positionsFor(exercise: Exercise, limits: Limits): readonly Position[] {
  const suits = (position: Position) => position === "other" || limits.positions.includes(position);
  const own = missingOf(exercise.equipment, limits.equipment).length === 0;
  const positions = own ? [exercise.position] : [];
  return [...positions, ...(exercise.alsoPositions ?? [])].filter(suits);
}

const verdictOf: Readonly<Record<ConditionAction, Exclude<Verdict, "fine">>> = {
  avoid: "avoid",
  "ask-first": "ask-first",
  modify: "note",
};

/** R34. Whether the pregnancy tag of an exercise is only a note as yet. */
const isNoteAsYet = (
  { lying, risk }: Exercise,
  { pregnancyWeek, pregnancyFromWeek }: Limits,
): boolean =>
  lying === "supine" &&
  risk === "safe" &&
  pregnancyWeek !== null &&
  pregnancyWeek < pregnancyFromWeek;

/** R27, R33, R34. What the person's conditions say. */
function byCondition(exercise: Exercise, limits: Limits): readonly Cause[] {
  return exercise.contraindications
    .filter(({ tag }) => limits.conditions.includes(tag))
    .map(({ tag, action, reason }): Cause => {
      if (tag === "acute-pain") return { kind: "flare", verdict: verdictOf[action], reason };
      const agreed =
        action === "ask-first" &&
        limits.agreed.some((one) => one.exercise === exercise.id && one.condition === tag);
      const noted = agreed || (tag === "pregnancy" && isNoteAsYet(exercise, limits));
      const verdict = noted ? "note" : verdictOf[action];
      return { kind: "condition", verdict, condition: tag, reason, agreed };
    });
}

/** What sets the person's back off: a light load of it is noted, more than that is left out. */
function byTrigger({ spinalLoad, secondaryLoad, overhead, loadLevel }: Exercise, limits: Limits) {
  const loads = new Set<string>([spinalLoad, ...secondaryLoad]);
  if (overhead === true) loads.add("overhead");
  return limits.triggers
    .filter((trigger) => loads.has(trigger))
    .map((trigger): Cause => ({
      kind: "trigger",
      verdict: loadLevel === "low" ? "note" : "ask-first",
      trigger,
    }));
}

/** R35. Backs that should not bend forward early: with disc trouble, sciatica, or pain of 4 or more. */
const bendsBadly = ({ conditions, pain }: Limits): boolean =>
  conditions.includes("herniated-disc") ||
  conditions.includes("sciatica") ||
  (pain !== null && pain >= amberPain);

/** R23. What is left at any pain is never taken away: there would be nothing. */
const staysWhateverHappens = (exercise: Exercise): boolean => maxPainOf(exercise) === 10;

/** R24. That a routine was too much at it. */
function byExperience(exercise: Exercise, { notSuited }: Limits): readonly Cause[] {
  const found = notSuited.find((one) => one.exercise === exercise.id);
  if (found === undefined) return [];
  const { at, reason, again } = found;
  const verdict = staysWhateverHappens(exercise) ? "note" : "ask-first";
  return [{ kind: "not-suited", verdict, at, reason, again }];
}

const bendsForward = ({ spinalLoad, secondaryLoad }: Exercise): boolean =>
  spinalLoad === "flexion" || secondaryLoad.includes("flexion");

function byMoment(exercise: Exercise, limits: Limits): readonly Cause[] {
  const causes: Cause[] = [];
  const upTo = maxPainOf(exercise);
  const { pain } = limits;
  if (pain !== null && pain > upTo) causes.push({ kind: "pain", verdict: "avoid", pain, upTo });
  if (limits.early && bendsBadly(limits) && bendsForward(exercise)) {
    causes.push({ kind: "early", verdict: "avoid", minutes: limits.earlyMinutes });
  }
  if (isClosed(exercise, limits.unlocked)) {
    causes.push({ kind: "form", verdict: "avoid", faultCard: exercise.faultCard === true });
  }
  return causes;
}

function byMeans(exercise: Exercise, limits: Limits): readonly Cause[] {
  const causes: Cause[] = [];
  const area = rolledArea(exercise.id);
  if (area !== null && !limits.rolling.areas.includes(area)) {
    causes.push({ kind: "rolling", verdict: "avoid", area });
  }
  if (positionsFor(exercise, limits).length > 0) return causes;
  const missing = missingOf(exercise.equipment, limits.equipment);
  if (missing.length > 0) causes.push({ kind: "equipment", verdict: "avoid", missing });
  if (positionsFor(exercise, { ...limits, equipment: null }).length === 0) {
    causes.push({ kind: "position", verdict: "avoid", position: exercise.position });
  }
  return causes;
}

const memory = new WeakMap<Limits, Map<string, Suitability>>();

/** How an exercise suits a person at a moment, with all that speaks against it. */
export function suitabilityOf(exercise: Exercise, limits: Limits): Suitability {
  let known = memory.get(limits);
  if (known === undefined) memory.set(limits, (known = new Map()));
  let suitability = known.get(exercise.id);
  if (suitability === undefined) {
    const causes = [
      ...byCondition(exercise, limits),
      ...byTrigger(exercise, limits),
      ...byExperience(exercise, limits),
      ...byMoment(exercise, limits),
      ...byMeans(exercise, limits),
    ];
    const verdict = causes.map((cause) => cause.verdict).reduce<Verdict>(heavier, "fine");
    suitability = { verdict, causes };
    known.set(exercise.id, suitability);
  }
  return suitability;
}

import type { Exercise } from "../content/schema.ts";
import type { Message } from "../messages/message.ts";
import { type WrittenExercise, readLine } from "../workout/lines.ts";
import { type Match, matchName } from "../workout/match-name.ts";
import { takesWeight } from "../workout/traits.ts";
import { conflictOf, type LoadConflict, usualRestHours } from "./recent-load.ts";
import { type Cause, suitabilityOf } from "./suitability.ts";
import { lineOf, type Person, swapFor } from "./workout-swap.ts";

/** What is said of a line, the mildest first; "unknown" says nothing. */
export const lineVerdicts = ["safe", "caution", "avoid", "unknown"] as const;
export type LineVerdict = (typeof lineVerdicts)[number];

/** A line with its verdict for one person. */
export interface CheckedLine extends WrittenExercise {
  readonly match: Match;
  /** What it was taken for; of several the riskiest. Null where no verdict is given. */
  readonly exercise: Exercise | null;
  readonly verdict: LineVerdict;
  /** Why, the weightiest first; at least one. */
  readonly reasons: readonly Message[];
  /** What does instead, and how it is written; null where nothing is needed or found. */
  readonly swap: { readonly exercise: Exercise; readonly line: Message } | null;
}

interface Weighed {
  readonly verdict: "safe" | "caution" | "avoid";
  readonly reason: Message;
}

/** What may not be at hand says nothing about the line: who writes it has it. */
const counts = ({ kind }: Cause): boolean => kind !== "equipment" && kind !== "rolling";

function messageOf(cause: Cause, exercise: Exercise): Message {
  switch (cause.kind) {
    case "condition": {
      const { condition, reason, verdict } = cause;
      const heading = verdict === "ask-first" ? "ask" : "with";
      return { id: `check.${heading}.${condition}`, values: { reason } };
    }
    case "flare":
      return { id: "check.reason.flare", values: { reason: cause.reason } };
    case "trigger":
      return { id: "check.reason.trigger", values: { trigger: cause.trigger } };
    case "not-suited": {
      const { at, reason } = cause;
      if (reason === "flared") return { id: "check.reason.flared-twice", values: { at } };
      const id = cause.again ? "check.reason.not-suited-again" : "check.reason.not-suited";
      return { id, values: { at, reason } };
    }
    case "pain":
      return { id: "check.reason.pain", values: { pain: cause.pain, upTo: cause.upTo } };
    case "early":
      return { id: "check.reason.early", values: { minutes: cause.minutes } };
    case "form":
      return {
        id: cause.faultCard ? "check.reason.fault" : "check.reason.form",
        values: { reason: exercise.whyRisky[0] ?? "" },
      };
    case "equipment":
      return { id: "check.reason.equipment", values: { missing: cause.missing.join(", ") } };
    case "rolling":
      return { id: "check.reason.rolling" };
    case "position":
      return { id: "check.reason.position", values: { position: cause.position } };
  }
}

// R33. What needs to be asked first is left out until it was.
const weighedCause = (cause: Cause, exercise: Exercise): Weighed => ({
  verdict: cause.verdict === "note" ? "caution" : "avoid",
  reason: messageOf(cause, exercise),
});

function conflictMessage(conflict: LoadConflict, hours: number): Message {
  switch (conflict.kind) {
    case "impact":
      return { id: "check.reason.impact" };
    case "yesterday": {
      const { load, done } = conflict;
      return { id: "check.reason.yesterday", values: { load, name: done.exercise.name } };
    }
    case "strength":
      return { id: "check.reason.strength", values: { name: conflict.done.exercise.name, hours } };
  }
}

const cautions = (reason: Message): Weighed => ({ verdict: "caution", reason });

/** All that speaks against an exercise for the person. */
function against(exercise: Exercise, { limits, done, now, restHours }: Person): readonly Weighed[] {
  const causes = suitabilityOf(exercise, limits).causes.filter(counts);
  const conflict = conflictOf(exercise, done, now, restHours);
  const why = exercise.whyRisky[0];
  const isToldWhy = causes.some(({ kind }) => kind === "form");
  return [
    ...causes.map((cause) => weighedCause(cause, exercise)),
    ...(conflict === null
      ? []
      : [cautions(conflictMessage(conflict, restHours ?? usualRestHours))]),
    ...(exercise.risk === "safe" || isToldWhy
      ? []
      : [cautions({ id: "check.reason.risk", values: { reason: why ?? "" } })]),
  ];
}

/** What the line adds to the exercise: words and weights that the guide does not speak of are never safe. */
function added(line: WrittenExercise, exercise: Exercise, changed: readonly string[]) {
  const weights: Weighed[] = [];
  if (changed.length > 0) {
    const values = { name: exercise.name, words: changed.join(", ") };
    weights.push(cautions({ id: "check.reason.changed", values }));
  }
  if ((line.amounts.load?.value ?? 0) > 0 && !takesWeight(exercise)) {
    weights.push(cautions({ id: "check.reason.loaded", values: { name: exercise.name } }));
  }
  return weights;
}

const heaviness = ({ verdict }: { readonly verdict: LineVerdict }): number =>
  lineVerdicts.indexOf(verdict);

function checkedOne(
  line: WrittenExercise,
  match: Extract<Match, { kind: "one" }>,
  person: Person,
): CheckedLine {
  const { exercise, changed, madeOut } = match;
  const weighed = [...against(exercise, person), ...added(line, exercise, changed)].toSorted(
    (a, b) => heaviness(b) - heaviness(a),
  );
  const verdict = weighed[0]?.verdict ?? "safe";
  const benefit = exercise.benefits[0];
  const fine: Message =
    benefit === undefined
      ? { id: "check.reason.nothing" }
      : { id: "check.reason.benefit", values: { reason: benefit } };
  const reasons = weighed.length === 0 ? [fine] : weighed.map(({ reason }) => reason);
  const read: Message = { id: "check.reason.read-as", values: { name: exercise.name } };
  // R33. A safe exercise is kept with its note.
  const isKept = verdict === "safe" || (verdict === "caution" && exercise.risk === "safe");
  const instead = isKept ? null : swapFor(exercise, person);
  return {
    ...line,
    match,
    exercise,
    verdict,
    reasons: madeOut ? [...reasons, read] : reasons,
    swap: instead && { exercise: instead, line: lineOf(instead, line.amounts) },
  };
}

const unknown = (line: WrittenExercise, match: Match, reason: Message): CheckedLine => ({
  ...line,
  match,
  exercise: null,
  verdict: "unknown",
  reasons: [reason],
  swap: null,
});

/** Of several the one with the heaviest verdict; when all are fine there is no telling which is meant. */
function checkedSeveral(
  line: WrittenExercise,
  match: Extract<Match, { kind: "several" }>,
  person: Person,
): CheckedLine {
  const each = match.exercises.map((exercise) =>
    checkedOne(line, { kind: "one", exercise, madeOut: false, changed: [] }, person),
  );
  const [heaviest] = each.toSorted((a, b) => heaviness(b) - heaviness(a));
  const question: Message = { id: "check.reason.which", values: { count: each.length } };
  if (heaviest === undefined || heaviest.verdict === "safe") return unknown(line, match, question);
  return { ...heaviest, match, reasons: [...heaviest.reasons, question] };
}

/** The verdict of one exercise as it was written. */
export function checked(line: WrittenExercise, person: Person): CheckedLine {
  const match = matchName(line.words, line.amounts);
  switch (match.kind) {
    case "one":
      return checkedOne(line, match, person);
    case "several":
      return checkedSeveral(line, match, person);
    case "unknown":
      return unknown(line, match, { id: "check.reason.unknown" });
  }
}

/** The verdicts of a notebook's lines, in their order; lines without an exercise have none. */
export const checkedWorkout = (text: string, person: Person): readonly CheckedLine[] =>
  text
    .split(/\r?\n/)
    .flatMap((line, index) => readLine(line, index + 1))
    .map((line) => checked(line, person));

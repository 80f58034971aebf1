import { exercises } from "../../shared/content/catalogue.ts";
import type { Exercise } from "../../shared/content/schema.ts";
import type { BodyCondition } from "../../shared/domain/body.ts";
import type { Body } from "../../shared/settings/settings.ts";

/** The list with a choice taken or put away. */
export const withChoice = <T>(chosen: readonly T[], choice: T, on: boolean): T[] =>
  on
    ? [...chosen.filter((other) => other !== choice), choice]
    : chosen.filter((other) => other !== choice);

/** R33, R34. What is only so because of a condition goes with it: agreements to exercises, and the week of pregnancy. */
export function withCondition(body: Body, condition: BodyCondition, on: boolean): Body {
  const conditions = withChoice(body.conditions, condition, on);
  if (on) return { ...body, conditions };
  return {
    ...body,
    conditions,
    agreed: body.agreed.filter((agreement) => agreement.condition !== condition),
    pregnancyWeek: condition === "pregnancy" ? null : body.pregnancyWeek,
  };
}

/** R33. An exercise that a condition leaves to the person's professional, and why. */
export interface AskFirst {
  readonly exercise: Exercise;
  readonly condition: BodyCondition;
  readonly reason: string;
}

/** R33. All that the conditions of a person leave to their professional, by condition. */
export const askFirstOf = (conditions: readonly BodyCondition[]): readonly AskFirst[] =>
  conditions.flatMap((condition) =>
    exercises.flatMap((exercise) =>
      exercise.contraindications
        .filter(({ tag, action }) => tag === condition && action === "ask-first")
        .map(({ reason }) => ({ exercise, condition, reason })),
    ),
  );

/** Whether a professional agreed to an exercise with a condition. */
export const hasAgreed = (body: Body, { exercise, condition }: AskFirst): boolean =>
  body.agreed.some(
    (agreement) => agreement.exercise === exercise.id && agreement.condition === condition,
  );

/** R33. With a professional's agreement given or taken back. */
export function withAgreement(body: Body, { exercise, condition }: AskFirst, on: boolean): Body {
  const others = body.agreed.filter(
    (agreement) => agreement.exercise !== exercise.id || agreement.condition !== condition,
  );
  return { ...body, agreed: on ? [...others, { exercise: exercise.id, condition }] : others };
}

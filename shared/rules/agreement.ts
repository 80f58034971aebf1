import type { BodyCondition } from "../domain/body.ts";
import type { Body } from "../settings/settings.ts";

/** R33. An exercise that a condition leaves to the person's professional. */
export interface Asked {
  /** The id of the exercise. */
  readonly exercise: string;
  readonly condition: BodyCondition;
}

const isSame = (a: Asked, b: Asked): boolean =>
  a.exercise === b.exercise && a.condition === b.condition;

/** R33. Whether the professional agreed to an exercise with a condition. */
export const hasAgreed = (body: Body, asked: Asked): boolean =>
  body.agreed.some((agreement) => isSame(agreement, asked));

/** R33. With the professional's agreement given or taken back. */
export function withAgreement(body: Body, { exercise, condition }: Asked, on: boolean): Body {
  const others = body.agreed.filter((agreement) => !isSame(agreement, { exercise, condition }));
  return { ...body, agreed: on ? [...others, { exercise, condition }] : others };
}

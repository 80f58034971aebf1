import { isExerciseId } from "../../shared/content/catalogue.ts";
import { library } from "../../shared/content/library.ts";
import type { BodyCondition } from "../../shared/domain/body.ts";
import { hasAgreed, type Asked } from "../../shared/rules/agreement.ts";
import type { Body } from "../../shared/settings/settings.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";

/** The list with a choice taken or put away. */
export const withChoice = <T>(chosen: readonly T[], choice: T, on: boolean): T[] =>
  on
    ? [...chosen.filter((other) => other !== choice), choice]
    : chosen.filter((other) => other !== choice);

const noWeek = { pregnancyWeek: null, pregnancyWeekSaid: null };

/** R34. With the week of pregnancy as it is on that date, or null for not said. */
export const withWeek = (body: Body, week: number | null, today: LocalDate): Body => ({
  ...body,
  ...(week === null ? noWeek : { pregnancyWeek: week, pregnancyWeekSaid: today }),
});

/** R33, R34. What is only so because of a condition goes with it: agreements to exercises, and the week of pregnancy. */
export function withCondition(body: Body, condition: BodyCondition, on: boolean): Body {
  const conditions = withChoice(body.conditions, condition, on);
  if (on) return { ...body, conditions };
  return {
    ...body,
    conditions,
    agreed: body.agreed.filter((agreement) => agreement.condition !== condition),
    ...(condition === "pregnancy" && noWeek),
  };
}

/** R33. An exercise that a condition leaves to the person's professional, by name, and why. */
export interface AskFirst extends Asked {
  readonly name: string;
  readonly reason: string;
}

/**
 * R33. What the conditions of a person leave to their professional, by condition: all exercises of routines
 * and of the guide, and of those that gym-goers write what was agreed to on their pages.
 */
export const askFirstOf = (body: Body): readonly AskFirst[] =>
  body.conditions.flatMap((condition) =>
    library.flatMap(({ id, name, contraindications }) =>
      contraindications
        .filter(({ tag, action }) => tag === condition && action === "ask-first")
        .map(({ reason }) => ({ exercise: id, condition, name, reason }))
        .filter((asked) => isExerciseId(id) || hasAgreed(body, asked)),
    ),
  );

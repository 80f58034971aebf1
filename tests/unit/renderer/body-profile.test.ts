import { expect, test } from "vitest";
import { askFirstOf, withCondition, withWeek } from "../../../renderer/body/body-profile.ts";
import { exercises } from "../../../shared/content/catalogue.ts";
import { gymExercises } from "../../../shared/content/library.ts";
import { bodyConditions } from "../../../shared/domain/body.ts";
import { hasAgreed, withAgreement } from "../../../shared/rules/agreement.ts";
import { bodySchema } from "../../../shared/settings/settings.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";

const today = "2026-03-30" as LocalDate;
const nothing = bodySchema.parse({});
const deadlift = { exercise: "romanian-deadlift", condition: "sciatica" } as const;

test("what only a condition made so goes with it", () => {
  const told = withAgreement(
    withWeek(withCondition(nothing, "sciatica", true), 18, today),
    deadlift,
    true,
  );
  expect(hasAgreed(told, deadlift)).toBe(true);
  expect(withCondition(told, "sciatica", false)).toEqual(withWeek(nothing, 18, today));
  expect(withCondition(told, "pregnancy", false)).toEqual(withWeek(told, null, today));
  expect(withCondition(told, "knee-pain", false)).toEqual(told);
});

test("an agreement holds for one exercise and one condition, and can be taken back", () => {
  const other = { ...deadlift, condition: "herniated-disc" } as const;
  const agreed = withAgreement(nothing, deadlift, true);
  expect([hasAgreed(agreed, deadlift), hasAgreed(agreed, other)]).toEqual([true, false]);
  expect(withAgreement(withAgreement(agreed, deadlift, true), deadlift, false).agreed).toEqual([]);
});

test("R33: exactly what conditions leave to a professional is asked about", () => {
  for (const condition of bodyConditions) {
    const told = withCondition(nothing, condition, true);
    const asksFirst = ({ contraindications }: (typeof exercises)[number]) =>
      contraindications.some(({ tag, action }) => tag === condition && action === "ask-first");
    const meant = exercises.filter(asksFirst).map(({ id }) => id);
    expect(askFirstOf(told).map(({ exercise }) => exercise)).toEqual(meant);
    // What gym-goers write is asked about on its own page, and found here once it was agreed to.
    const gym = gymExercises.find(asksFirst)?.id ?? "none";
    const asked = askFirstOf(withAgreement(told, { exercise: gym, condition }, true));
    expect(asked.map(({ exercise }) => exercise)).toEqual(gym === "none" ? meant : [...meant, gym]);
  }
  expect(askFirstOf(nothing)).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { z } from "zod";
import { exercises } from "../../../shared/content/catalogue.ts";
import { findSource } from "../../../shared/content/guide.ts";
import { findInLibrary, gymExercises, library } from "../../../shared/content/library.ts";
import { exerciseSchema } from "../../../shared/content/schema.ts";

describe("the library", () => {
  test("fits its schema and names each exercise once", () => {
    expect(z.array(exerciseSchema).safeParse(library).error).toBeUndefined();
    expect(new Set(library.map(({ id }) => id)).size).toBe(library.length);
    expect(new Set(library.map(({ name }) => name.toLowerCase())).size).toBe(library.length);
    expect(library).toHaveLength(exercises.length + gymExercises.length);
  });

  test.each(gymExercises.map((exercise) => [exercise.id, exercise] as const))(
    "says of %s why it hurts, what to do instead, and how",
    (_id, exercise) => {
      const { risk, whyRisky, benefits, formChecklist, alternatives, cues, mistakes } = exercise;
      expect(whyRisky.length > 0).toBe(risk !== "safe");
      expect(benefits.length > 0 || risk !== "safe").toBe(true);
      expect(formChecklist.length > 0 || risk !== "avoid-until-form").toBe(true);
      expect(cues.length * mistakes.length).toBeGreaterThan(0);
      expect(exercise.steps.length).toBeGreaterThan(0);
      expect(alternatives.map(findInLibrary)).not.toContain(undefined);
      expect(alternatives).not.toContain(exercise.id);
      // R33 looks for a safe one among them.
      expect(alternatives.some((id) => findInLibrary(id)?.risk === "safe")).toBe(true);
      expect(exercise.evidence.map(({ source }) => findSource(source))).not.toContain(undefined);
      const tags = exercise.contraindications.map(({ tag }) => tag);
      expect(new Set(tags).size).toBe(tags.length);
    },
  );

  test("an exercise of more than low load on the back is for no flare without a word", () => {
    const silent = gymExercises.filter(
      ({ loadLevel, contraindications }) =>
        loadLevel !== "low" && !contraindications.some(({ tag }) => tag === "acute-pain"),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("what loads the back heavily is never called safe", () => {
    const heavy = gymExercises.filter(
      ({ loadLevel, risk }) => loadLevel === "high" && risk === "safe",
    );
    expect(heavy.map(({ id }) => id)).toEqual([]);
  });
});

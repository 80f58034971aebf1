import { describe, expect, test } from "vitest";
import { library } from "../../../shared/content/library.ts";
import { completionsOf } from "../../../shared/workout/complete-name.ts";
import { names, shortName } from "../../../shared/workout/exercise-names.ts";
import { readLine } from "../../../shared/workout/lines.ts";
import { matchName } from "../../../shared/workout/match-name.ts";

describe("the names that a line may go on to be", () => {
  test("begin with what is written, or are also called so", () => {
    expect(completionsOf("Pla")).toEqual(["Forearm plank", "Side plank", "Weighted twists"]);
    expect(completionsOf("bridg")).toContain("Glute bridge");
    expect(completionsOf("kreuzheb")).toEqual(["Deadlift", "Stiff-leg deadlift"]);
    expect(completionsOf("ROMANIAN")[0]).toBe("Romanian deadlift");
  });

  test("have what begins so first, and of those alike the mildest", () => {
    expect(completionsOf("dead")).toEqual(["Dead bug", "Deadlift", "Romanian deadlift"]);
  });

  test.each(["", "p", "Plank", "deadlift", "squats", "Dead ", "Dead 3", "- Dea", "zzz", "3 x"])(
    "are none for “%s”",
    (text) => {
      expect(completionsOf(text)).toEqual([]);
    },
  );

  test("are never more than three, never a fault to learn from, and are read as what they say", () => {
    const begun = new Set(
      names().flatMap(({ text }) => [2, 3, 4, 6].map((length) => text.slice(0, length))),
    );
    const offered = [...begun].map((text) => completionsOf(text));
    expect(Math.max(...offered.map(({ length }) => length))).toBeLessThanOrEqual(3);
    const byName = new Map(library.map((one) => [shortName(one.name), one]));
    for (const name of new Set(offered.flat())) {
      const exercise = byName.get(name);
      const [line] = readLine(name, 1);
      const match = line && matchName(line.words, line.amounts);
      expect(exercise?.faultCard, name).toBeUndefined();
      expect(match, name).toMatchObject({ kind: "one", exercise: { id: exercise?.id } });
    }
  });
});

import { describe, expect, test } from "vitest";
import { exercises, findExercise } from "../../../shared/content/catalogue.ts";
import type { Exercise } from "../../../shared/content/schema.ts";
import { bodyConditions, type BodyCondition } from "../../../shared/domain/body.ts";
import { equipmentToAsk } from "../../../shared/rules/equipment.ts";
import { noLimits, type Limits } from "../../../shared/rules/limits.ts";
import { substituteFor } from "../../../shared/rules/substitute.ts";
import { suitabilityOf } from "../../../shared/rules/suitability.ts";

const exercise = (id: string): Exercise => {
  const found = findExercise(id);
  if (found === undefined) throw new Error(`no exercise ${id}`);
  return found;
};
const suits = (id: string, limits: Partial<Limits>) =>
  suitabilityOf(exercise(id), { ...noLimits, ...limits });
const verdict = (id: string, limits: Partial<Limits>) => suits(id, limits).verdict;
const instead = (id: string, limits: Partial<Limits>) =>
  substituteFor(exercise(id), { ...noLimits, ...limits }, findExercise)?.id ?? null;

describe("R33, condition gating", () => {
  test.each<[BodyCondition, string, string]>([
    ["herniated-disc", "crunch", "dead-bug"],
    ["spinal-stenosis", "cobra-pose", "cat-cow"],
    ["osteoporosis", "deadlift-rounded-back", "hip-hinge-drill"],
  ])("%s + %s -> %s", (condition, id, substitute) => {
    expect(verdict(id, { conditions: [condition] })).toBe("avoid");
    expect(instead(id, { conditions: [condition] })).toBe(substitute);
  });

  test("osteoporosis + childs-pose -> note shown, in content's words", () => {
    const { verdict: found, causes } = suits("childs-pose", { conditions: ["osteoporosis"] });
    expect(found).toBe("note");
    expect(causes).toEqual([
      {
        kind: "condition",
        verdict: "note",
        condition: "osteoporosis",
        reason: expect.stringMatching(/./),
        agreed: false,
      },
    ]);
  });

  test("ask-first is hidden until the professional agreed to that exercise with that condition", () => {
    const conditions = ["shoulder-injury", "acute-pain"] as const;
    const agreed = [{ exercise: "plank", condition: "shoulder-injury" }] as const;
    expect(verdict("plank", { conditions: ["shoulder-injury"] })).toBe("ask-first");
    expect(verdict("plank", { conditions: ["shoulder-injury"], agreed })).toBe("note");
    expect(verdict("plank", { conditions, agreed })).toBe("avoid");
    const other = [{ exercise: "plank", condition: "knee-pain" }] as const;
    expect(verdict("plank", { conditions: ["shoulder-injury"], agreed: other })).toBe("ask-first");
  });

  test("an alternative that does not suit either gives way to those of the alternatives", () => {
    const conditions = ["pregnancy", "acute-pain"] as const;
    expect(instead("rest-90-90", { conditions })).toBe("box-breathing");
    expect(instead("knee-rolls", { conditions: ["pregnancy"] })).toBe("cat-cow");
    const positions = ["standing", "seated"] as const;
    expect(instead("pelvic-tilt", { positions })).toBe("seated-thoracic-extension");
    expect(instead("bird-dog", { positions: ["seated"] })).toBeNull();
  });
});

describe("R34, pregnancy", () => {
  const week = (pregnancyWeek: number | null, pregnancyFromWeek = 16) => ({
    conditions: ["pregnancy"] as const,
    pregnancyWeek,
    pregnancyFromWeek,
  });

  test("week 18 + glute-bridge -> sit-to-stand; no week given, the same", () => {
    for (const limits of [week(18), week(null)]) {
      expect(verdict("glute-bridge", limits)).toBe("avoid");
      expect(instead("glute-bridge", limits)).toBe("sit-to-stand");
    }
  });

  test("week 10 + glute-bridge -> shown with note; the week is a setting from 12 to 16", () => {
    expect(verdict("glute-bridge", week(10))).toBe("note");
    expect(verdict("glute-bridge", week(15))).toBe("note");
    expect(verdict("glute-bridge", week(16))).toBe("avoid");
    expect(verdict("glute-bridge", week(12, 12))).toBe("avoid");
  });

  test("week 10 + cobra-pose, sit-up -> removed; running is ask-first, jumping is avoid", () => {
    expect(verdict("cobra-pose", week(10))).toBe("avoid");
    expect(verdict("sit-up", week(10))).toBe("avoid");
    expect(verdict("running-hard-surface", week(10))).toBe("ask-first");
    expect(verdict("box-jump", week(10))).toBe("avoid");
  });
});

test("R19 what needs its form first is avoided until it is open; a fault card says that it only teaches", () => {
  expect(suits("crunch", {}).causes).toEqual([
    { kind: "form", verdict: "avoid", faultCard: false },
  ]);
  expect(verdict("crunch", { unlocked: ["crunch"] })).toBe("fine");
  expect(suits("plank-sagging-hips", {}).causes).toEqual([
    { kind: "form", verdict: "avoid", faultCard: true },
  ]);
});

test("R19 a confirmed checklist never overrides R33", () => {
  expect(verdict("crunch", { unlocked: ["crunch"], conditions: ["osteoporosis"] })).toBe("avoid");
});

test("R23 from amber on no strength, caution or form-gated exercise; red leaves the gentle day's; stop breathing", () => {
  const open = (pain: number) =>
    exercises
      .filter(
        (one) => verdict(one.id, { pain, unlocked: exercises.map(({ id }) => id) }) !== "avoid",
      )
      .map(({ id }) => id);
  const amber = open(4).map(exercise);
  expect(amber.every(({ risk }) => risk === "safe")).toBe(true);
  expect(open(4)).not.toContain("plank");
  expect(open(5)).toEqual(open(4));
  expect(open(6)).toEqual(expect.arrayContaining(["pelvic-tilt", "cat-cow", "walking"]));
  expect(open(6)).not.toContain("sit-to-stand");
  expect(open(8)).toEqual(["box-breathing"]);
});

test("R27 pain 6 logged -> plank and foam-roll-upper-back not offered", () => {
  for (const id of ["plank", "foam-roll-upper-back"]) {
    expect(verdict(id, { conditions: ["acute-pain"] })).toBe("avoid");
    expect(suits(id, { conditions: ["acute-pain"] }).causes[0]?.kind).toBe("flare");
  }
});

describe("R22, foam rolling", () => {
  const rolls = exercises.filter(({ equipment }) => equipment.includes("foam roller"));

  test("calves, hamstrings, glutes and upper back, 30 to 120 s; never the low back", () => {
    expect(rolls.map(({ id }) => id)).toEqual([
      "foam-roll-upper-back",
      "foam-roll-glutes",
      "foam-roll-hamstrings",
      "foam-roll-calves",
    ]);
    for (const { dose } of rolls) {
      expect(dose.sec).toBeGreaterThanOrEqual(30);
      expect(dose.sec).toBeLessThanOrEqual(120);
      expect(dose.sets).toBeLessThanOrEqual(3);
    }
  });

  test("all of it is off in a flare", () => {
    for (const { id } of rolls) expect(verdict(id, { conditions: ["acute-pain"] })).toBe("avoid");
  });

  test("osteoporosis -> upper back replaced by seated-thoracic-extension", () => {
    expect(instead("foam-roll-upper-back", { conditions: ["osteoporosis"] })).toBe(
      "seated-thoracic-extension",
    );
  });
});

describe("R35, early-morning bending", () => {
  test.each<[string, Partial<Limits>]>([
    ["disc trouble", { conditions: ["herniated-disc"] }],
    ["sciatica", { conditions: ["sciatica"] }],
    ["pain of 4", { pain: 4 }],
  ])("%s: knee-to-chest replaced by pelvic-tilt early in the day, allowed later", (_, limits) => {
    expect(verdict("knee-to-chest", { ...limits, early: true })).toBe("avoid");
    expect(instead("knee-to-chest", { ...limits, early: true })).toBe("pelvic-tilt");
    expect(verdict("cat-cow", { ...limits, early: true })).toBe("avoid");
    expect(verdict("knee-to-chest", limits)).not.toBe("avoid");
  });

  test("other backs may bend", () => {
    expect(verdict("knee-to-chest", { early: true, pain: 3, conditions: ["knee-pain"] })).not.toBe(
      "avoid",
    );
  });
});

describe("what sets the back off", () => {
  test("a moderate or high load of it, main or secondary, is left out; a low one is noted", () => {
    const unlocked = ["weighted-twist"];
    expect(verdict("weighted-twist", { triggers: ["rotation"], unlocked })).toBe("ask-first");
    expect(verdict("weighted-twist", { triggers: ["flexion"], unlocked })).toBe("ask-first");
    expect(verdict("knee-rolls", { triggers: ["rotation"] })).toBe("note");
    expect(verdict("overhead-lift", { triggers: ["overhead"] })).toBe("ask-first");
    expect(verdict("arm-circles", { triggers: ["overhead"] })).toBe("note");
    expect(verdict("bird-dog", { triggers: ["flexion", "rotation", "impact"] })).toBe("fine");
  });
});

describe("equipment and positions", () => {
  test("what is not at hand is named; what every home has is not asked for", () => {
    expect(suits("seated-band-row", { equipment: ["mat"] })).toEqual({
      verdict: "avoid",
      causes: [{ kind: "equipment", verdict: "avoid", missing: ["resistance band"] }],
    });
    expect(verdict("seated-hamstring-stretch", { equipment: [] })).toBe("fine");
    expect(equipmentToAsk).toEqual(expect.arrayContaining(["mat", "foam roller", "dumbbells"]));
    expect(equipmentToAsk).not.toContain("chair");
  });

  test("either of two things does", () => {
    expect(verdict("overhead-lift", { equipment: ["dumbbells"] })).toBe("fine");
    expect(verdict("overhead-lift", { equipment: ["mat"] })).toBe("avoid");
  });

  test("a position that does not suit is named, unless the exercise can be done in another", () => {
    const positions = ["standing"] as const;
    expect(suits("cat-cow", { positions }).causes).toEqual([
      { kind: "position", verdict: "avoid", position: "floor" },
    ]);
    expect(verdict("core-brace", { positions })).toBe("fine");
    expect(verdict("box-breathing", { positions })).toBe("fine");
  });
});

test("every condition can be told of, and each speaks about some exercise", () => {
  for (const condition of bodyConditions) {
    const told = exercises.filter((one) =>
      suits(one.id, { conditions: [condition] }).causes.some(({ kind }) => kind === "condition"),
    );
    expect(told.length, condition).toBeGreaterThan(0);
  }
});

import { describe, expect, test } from "vitest";
import { readLine } from "../../../shared/workout/lines.ts";

const read = (text: string) =>
  readLine(text, 1).map(({ words, amounts }) => {
    const said = Object.entries(amounts).filter(([, value]) => value !== null && value !== false);
    return { words, ...Object.fromEntries(said) };
  });
const kg = (value: number) => ({ value, unit: "kg" });
const lb = (value: number) => ({ value, unit: "lb" });
const plain = (value: number) => ({ value, unit: null });

describe("a line of a notebook", () => {
  test.each([
    ["Deadlift 4x6 80kg", { words: "deadlift", sets: 4, reps: 6, load: kg(80) }],
    ["3 x 20 sit ups", { words: "sit ups", sets: 3, reps: 20 }],
    ["5k run", { words: "run", metres: 5000 }],
    ["back squat 5×5 @ 90", { words: "back squat", sets: 5, reps: 5, load: plain(90) }],
    ["Plank 60s", { words: "plank", seconds: 60 }],
    ["Plank 1:30", { words: "plank", seconds: 90 }],
    ["3 sets of 10 push ups", { words: "push ups", sets: 3, reps: 10 }],
    ["Bench 185 lb 5x5", { words: "bench", sets: 5, reps: 5, load: lb(185) }],
    ["RDL 3x8-12, 52,5 kg", { words: "rdl ,", sets: 3, reps: 8, load: kg(52.5) }],
    ["Deadlift 100kg x 5 x 3", { words: "deadlift", sets: 3, reps: 5, load: kg(100) }],
    ["225x5 bench press", { words: "bench press", reps: 5, load: plain(225) }],
    ["Squat 5x5x100", { words: "squat", sets: 5, reps: 5, load: plain(100) }],
    ["Run 5000 m", { words: "run", metres: 5000 }],
    ["Run 10,000 m", { words: "run", metres: 10_000 }],
    ["Rudern 2.000 m", { words: "rudern", metres: 2000 }],
    ["Run 4 x 1,000 m", { words: "run", sets: 4, metres: 1000 }],
    ["Run 7,5 km", { words: "run", metres: 7500 }],
    ["Run 2.125 km", { words: "run", metres: 2125 }],
    ["OHP 40kg 5/5/5", { words: "ohp", sets: 3, reps: 5, load: kg(40) }],
    ["Zercher carry 3 × 20 m", { words: "zercher carry", sets: 3, metres: 20 }],
    ["Side plank 2x30s each side", { words: "side plank", sets: 2, seconds: 30, eachSide: true }],
    ["Row 2000m", { words: "row", metres: 2000 }],
    ["Rudern 4 Sätze à 10 Wdh", { words: "rudern", sets: 4, reps: 10 }],
    ["sentadillas 4 series de 10", { words: "sentadillas", sets: 4, reps: 10 }],
    ["Lat pulldown 3x10 RPE 8 (90s rest)", { words: "lat pulldown ( )", sets: 3, reps: 10 }],
    ["Back squat 3x3 @ 85%", { words: "back squat", sets: 3, reps: 3 }],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each(["", "   ", "# legs", "Monday", "Tue:", "Week 3", "2026-03-12"])(
    "%s names no exercise",
    (text) => {
      expect(readLine(text, 1)).toEqual([]);
    },
  );

  test.each([
    ["- Plank 60s", "plank"],
    ["2) Plank 60s", "plank"],
    ["[x] Plank 60s", "plank"],
    ["B1. Plank 60s", "plank"],
    ["Fri: Plank 60s", "plank"],
    ["12.03.2026 Plank 60s", "plank"],
    ["Warm-up: Plank 60s", "plank"],
  ])("%s begins with the exercise", (text, expected) => {
    expect(read(text)).toEqual([{ words: expected, seconds: 60 }]);
  });

  test("parts supersets and keeps names that have such a sign", () => {
    expect(read("Bench 3x8 + Row 3x10").map(({ words }) => words)).toEqual(["bench", "row"]);
    expect(read("Plank 60s / Dead bug 2x6").map(({ words }) => words)).toEqual([
      "plank",
      "dead bug",
    ]);
    expect(read("Clean & jerk 5x1").map(({ words }) => words)).toEqual(["clean & jerk"]);
    expect(read("Dips 4x6 +10kg")).toEqual([{ words: "dips", sets: 4, reps: 6, load: kg(10) }]);
  });
});

import { describe, expect, it } from "vitest";
import {
  everyRoutine,
  fittingRoutines,
  type RoutineFilter,
} from "../../../renderer/routines/routine-filter.ts";
import { routines } from "../../../shared/content/catalogue.ts";

const found = (filter: Partial<RoutineFilter>): string[] =>
  fittingRoutines(routines, { ...everyRoutine, ...filter }).map(({ id }) => id);

describe("the routines that fit", () => {
  it("are all of them when nothing is asked for", () => {
    expect(found({})).toEqual(routines.map(({ id }) => id));
    expect(found({ text: "   " })).toHaveLength(routines.length);
  });

  it("have every word in their name or purpose, whatever the case, order and accents", () => {
    expect(found({ text: "RESET desk" })).toEqual(["desk-reset-5"]);
    expect(found({ text: "Wármup " })).toEqual([]);
    expect(found({ text: "wárm-up" })).toEqual(["warmup-6", "warmup-standing-6"]);
    expect(found({ text: "sauna" })).toEqual([]);
  });

  it("use the position, among others", () => {
    expect(found({ position: "floor", text: "warm-up" })).toEqual(["warmup-6"]);
    for (const id of found({ position: "seated" })) {
      expect(routines.find((routine) => routine.id === id)?.positions).toContain("seated");
    }
  });

  it("take less than five minutes when they have to be short", () => {
    expect(found({ short: true })).toEqual([
      "desk-micro-60",
      "stand-and-go-90",
      "stretch-3",
      "breathe-2",
    ]);
  });

  it("need only the furniture of a room when they have to do without equipment", () => {
    expect(found({ bare: true })).toContain("desk-reset-5");
    expect(found({ bare: true })).not.toContain("warmup-6");
    expect(found({ bare: true })).not.toContain("recovery-roll-10");
  });
});

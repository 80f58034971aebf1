import { describe, expect, it } from "vitest";
import { breaksSoFar, isPast, minutesSoFar } from "../../../renderer/today/day-line.ts";
import type { RoutineId } from "../../../shared/domain/routine-id.ts";
import type { DayMark } from "../../../shared/ipc/snapshot.ts";
import { instant } from "../../../shared/time/instant.ts";

const at = (time: string) => instant(Date.parse(`2026-05-14T${time}:00Z`));
const mark = (
  time: string,
  state: DayMark["state"],
  kind: DayMark["kind"],
  minutes: number,
): DayMark => ({ at: at(time), state, kind, title: null, routine: null, minutes });

const day: readonly DayMark[] = [
  mark("09:30", "done", "micro", 1),
  mark("09:55", "partial", "stretch", 2),
  mark("10:25", "rested", "micro", 0),
  mark("11:00", "held", "stretch", 5),
  mark("11:30", "skipped", "micro", 1),
  mark("12:00", "missed", "stretch", 5),
  { ...mark("12:10", "done", null, 5), routine: "stretch-3" as RoutineId },
  mark("12:20", "done", null, 0),
  mark("12:30", "training", null, 45),
  mark("13:30", "done", "cool-down", 8),
  mark("14:30", "planned", "stretch", 5),
  mark("18:00", "training", null, 60),
];

describe("the day so far", () => {
  it("counts the desk breaks that have happened, and those of them that were taken", () => {
    expect(breaksSoFar(day, at("14:00"))).toEqual({ taken: 4, total: 7 });
    expect(breaksSoFar([], at("14:00"))).toEqual({ taken: 0, total: 0 });
  });

  it("adds up the minutes of movement, not those of training, of plans or of what was left out", () => {
    expect(minutesSoFar(day)).toBe(1 + 2 + 5 + 8);
  });

  it("has a workout behind it once its start is past", () => {
    expect(day.filter((each) => each.state === "training" && isPast(each, at("14:00")))).toEqual([
      day[8],
    ]);
  });
});

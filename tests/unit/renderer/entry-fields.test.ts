import { describe, expect, it } from "vitest";
import { changedFields, fieldsOf } from "../../../renderer/journal/entry-fields.ts";
import { amendableFields, withFields } from "../../../shared/journal/correctable.ts";
import type { Happening } from "../../../shared/journal/happening.ts";
import type { NewEntry } from "../../../shared/journal/entry.ts";
import { entryAt } from "../../support/entries.ts";

const told = (what: NewEntry) => entryAt("2026-05-14T09:00Z", what) as Happening;

const checkIn = told({ kind: "check-in", pain: 4, where: [], note: "" });
const soreness = told({
  kind: "soreness",
  areas: [
    { area: "calves", score: 3 },
    { area: "hips", score: 5 },
  ],
});
const workout = told({
  kind: "workout",
  planned: null,
  title: "Gym",
  type: "gym",
  started: 0,
  minutes: 50,
  outcome: "done",
});
const routine = told({
  kind: "routine",
  session: "s",
  routine: "stretch-3",
  started: 0,
  seconds: 185,
  outcome: "finished",
});

describe("the editor of an entry", () => {
  it("says only what was changed", () => {
    const [pain, note] = fieldsOf(checkIn);
    expect(changedFields(checkIn, checkIn)).toEqual({});
    expect(pain?.type === "pain" && changedFields(checkIn, pain.put(7))).toEqual({ pain: 7 });
    expect(note?.type === "text" && changedFields(checkIn, note.put("Slept badly"))).toEqual({
      note: "Slept badly",
    });
  });

  it("keeps what it shows coarser until it is changed", () => {
    const [minutes] = fieldsOf(routine);
    expect(minutes?.value).toBe(3);
    expect(changedFields(routine, routine)).toEqual({});
    expect(minutes?.type === "minutes" && changedFields(routine, minutes.put(5))).toEqual({
      seconds: 300,
    });
  });

  it("changes one sore area beside the others", () => {
    const [, hips] = fieldsOf(soreness);
    expect(hips?.type === "pain" && changedFields(soreness, hips.put(1))).toEqual({
      areas: [
        { area: "calves", score: 3 },
        { area: "hips", score: 1 },
      ],
    });
  });

  it.each([checkIn, soreness, workout, routine])("shows what may be amended: $kind", (entry) => {
    for (const field of fieldsOf(entry)) {
      const changed =
        field.type === "text"
          ? field.put("Other")
          : field.type === "choice"
            ? field.put("dropped")
            : field.put(9);
      const fields = changedFields(entry, changed);
      expect(Object.keys(fields)).toHaveLength(1);
      expect(amendableFields(entry.kind)).toContain(Object.keys(fields)[0]);
      expect(withFields(entry, fields)).toEqual(changed);
    }
  });

  it("shows nothing where nothing may be amended", () => {
    expect(fieldsOf(told({ kind: "flare" }))).toEqual([]);
    expect(fieldsOf(told({ kind: "break" }))).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { z } from "zod";
import guideData from "../../../shared/content/data/guide.json" with { type: "json" };
import sourceData from "../../../shared/content/data/sources.json" with { type: "json" };
import { findExercise, findRoutine } from "../../../shared/content/catalogue.ts";
import { findSource, guide } from "../../../shared/content/guide.ts";
import { findInLibrary, library } from "../../../shared/content/library.ts";
import { guideSchema, sourceSchema } from "../../../shared/content/schema.ts";
import { chapters, chaptersAbout, findChapter } from "../../../renderer/guide/chapters.ts";
import { doseMessages } from "../../../renderer/guide/dose-messages.ts";
import { words } from "../../support/words.ts";

describe("the guide", () => {
  test("fits its schema", () => {
    expect(guideSchema.safeParse(guideData).error).toBeUndefined();
    expect(z.array(sourceSchema).safeParse(sourceData).error).toBeUndefined();
  });

  test("names only exercises, routines and sources that there are", () => {
    for (const { sentences } of chapters) {
      for (const { exercise, exercises: several = [], routine } of sentences) {
        for (const id of exercise === undefined ? several : [exercise]) {
          expect(findExercise(id), id).toBeDefined();
        }
        for (const id of routine === undefined ? [] : [routine]) {
          expect(findRoutine(id), id).toBeDefined();
        }
      }
    }
    for (const { alternatives, evidence } of library) {
      for (const id of alternatives) expect(findInLibrary(id), id).toBeDefined();
      for (const { source } of evidence) expect(findSource(source), source).toBeDefined();
    }
  });

  test("no chapter has the id of an exercise, and a habit leads to its chapter", () => {
    for (const { id } of chapters) expect(findExercise(id)).toBeUndefined();
    for (const { id } of guide.habits.items) expect(findChapter(id)?.id).toBe("habits");
  });

  test("links back from an exercise to each chapter that names it", () => {
    const about = (id: string) => chaptersAbout(id).map((chapter) => chapter.id);
    expect(about("sit-up")).toEqual(["cause-core", "risky"]);
    expect(about("bird-dog")).toEqual(["risky", "best"]);
  });

  test("offers something instead of whatever can hurt", () => {
    for (const { id, whyRisky, alternatives, risk } of library) {
      if (whyRisky.length === 0) continue;
      const instead = findInLibrary(alternatives[0] ?? "");
      expect(instead, id).toBeDefined();
      expect(risk, id).not.toBe("safe");
      expect(instead?.risk, id).not.toBe("avoid-until-form");
    }
  });

  test("says every dose, each in a line of its own", () => {
    const said = (id: string) => {
      const dose = findInLibrary(id)?.dose;
      return dose && doseMessages(dose).map((line) => words(line.id, line.values));
    };
    expect(said("bird-dog")).toEqual([
      "2 sets of 6 repetitions each side",
      "Hold each for 3 s",
      "30 s of rest between",
    ]);
    expect(said("sit-up")).toEqual(["6 repetitions"]);
    for (const { id } of library) expect(said(id)?.length, id).toBeGreaterThan(0);
  });
});

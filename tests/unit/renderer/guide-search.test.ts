import { describe, expect, test } from "vitest";
import { routines } from "../../../shared/content/catalogue.ts";
import { library } from "../../../shared/content/library.ts";
import { chapters, type Chapter } from "../../../renderer/guide/chapters.ts";
import { searchOver } from "../../../renderer/guide/search.ts";
import { words } from "../../support/words.ts";

const titleOf = ({ title }: Chapter): string =>
  typeof title === "string" ? title : words(title.id);
const search = searchOver(titleOf);
const first = (text: string) => search(text)[0];
const top = (text: string, count: number) =>
  search(text)
    .slice(0, count)
    .map(({ id }) => id);

describe("search of the guide", () => {
  test("finds every exercise, routine and chapter by its own name", () => {
    for (const { id, name } of library) expect(top(name, 2), name).toContain(id);
    for (const { id, name } of routines) expect(top(name, 3), name).toContain(id);
    for (const chapter of chapters) {
      expect(top(titleOf(chapter), 3), chapter.id).toContain(chapter.id);
    }
  });

  test.each([
    ["brid dog", "bird-dog"],
    ["glute brigde", "glute-bridge"],
    ["plnak", "plank"],
    ["romanain dedlift", "romanian-deadlift"],
    ["cildspose", "childs-pose"],
    ["burpe", "burpee"],
    ["elipticle", "elliptical"],
    ["swiming", "swimming"],
    ["hip brige", "glute-bridge"],
    ["situp", "sit-up"],
    ["CATCOW", "cat-cow"],
    ["déad bug", "dead-bug"],
  ])("forgives %s", (typed, id) => {
    expect(first(typed)).toEqual({ kind: "exercise", id });
  });

  test("finds while a word is unfinished", () => {
    expect(top("rom", 2)).toContain("romanian-deadlift");
  });

  test("finds a chapter by what it says", () => {
    expect(search("numbness bladder")).toContainEqual({ kind: "chapter", id: "professional" });
    expect(search("foam roller tight")).toContainEqual({ kind: "chapter", id: "habits" });
  });

  test("finds nothing for what is not there", () => {
    expect(search("xylophone")).toEqual([]);
    expect(search("  ")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { extremeOf } from "../../../shared/findings/extremes.ts";

const pains = (counts: Readonly<Record<number, number>>): readonly number[] =>
  Object.entries(counts).flatMap(([pain, times]) =>
    Array.from({ length: times }, () => Number(pain)),
  );

const among = (all: readonly number[], is: ((pain: number) => boolean) | null) =>
  is === null ? null : all.filter(is).length;

describe("the sorest and the easiest days", () => {
  it("are the tenth at that end", () => {
    const all = pains({ 1: 10, 3: 80, 8: 10 });
    expect(among(all, extremeOf(all, "sorest", 8))).toBe(10);
    expect(among(all, extremeOf(all, "easiest", 8))).toBe(10);
    expect(extremeOf(all, "sorest", 8)?.(7)).toBe(false);
    expect(extremeOf(all, "easiest", 8)?.(0)).toBe(true);
  });

  it("are with them all days that are as sore as the last", () => {
    const all = pains({ 2: 75, 6: 20, 8: 5 });
    expect(among(all, extremeOf(all, "sorest", 8))).toBe(25);
  });

  it("are at least so many", () => {
    const all = pains({ 2: 32, 5: 5, 7: 3 });
    expect(among(all, extremeOf(all, "sorest", 8))).toBe(8);
  });

  it("are none where pain hardly differs, or too little is told", () => {
    expect(extremeOf(pains({ 3: 60, 4: 40 }), "sorest", 8)).toBeNull();
    expect(extremeOf(pains({ 3: 7 }), "sorest", 8)).toBeNull();
    expect(extremeOf([], "easiest", 8)).toBeNull();
  });
});

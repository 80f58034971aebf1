import { describe, expect, test } from "vitest";
import { breakPlaces, changeOf, formOf } from "../../../electron/delivery.ts";
import type { DisplayView, Snapshot } from "../../../shared/ipc/snapshot.ts";
import { findDisplay } from "../../../shared/settings/find-display.ts";
import { settingsSchema } from "../../../shared/settings/settings.ts";

const laptop: DisplayView = {
  id: 1,
  label: "Built-in",
  bounds: { x: 0, y: 0, width: 1440, height: 900 },
  main: true,
};
const left: DisplayView = {
  id: 2,
  label: "DELL U2720Q",
  bounds: { x: -2560, y: 0, width: 2560, height: 1440 },
  main: false,
};
const right: DisplayView = {
  id: 3,
  label: "DELL U2720Q",
  bounds: { x: 1440, y: 0, width: 2560, height: 1440 },
  main: false,
};

describe("how a prompt comes", () => {
  const form = (
    as: "notification" | "window" | "full-screen",
    prompt: { readonly small?: boolean; readonly asksPain?: boolean } | null,
    answers = true,
  ) => {
    const settings = settingsSchema.parse({ version: 1, delivery: { as } });
    const open = prompt && ({ small: false, asksPain: false, ...prompt } as Snapshot["prompt"]);
    return formOf({ prompt: open, settings }, () => answers);
  };

  test("as the person asked, and not at all without one", () => {
    for (const as of ["notification", "window", "full-screen"] as const) {
      expect(form(as, {})).toBe(as);
      expect(form(as, null)).toBeNull();
    }
  });

  test("a notification that cannot be answered is a small window", () => {
    expect(form("notification", {}, false)).toBe("window");
    expect(form("notification", { asksPain: true })).toBe("window");
    expect(form("full-screen", {}, false)).toBe("full-screen");
  });

  test("P5 what was left, or came to somebody who types, does not cover the screen", () => {
    expect(form("full-screen", { small: true })).toBe("window");
  });
});

describe("where breaks stand", () => {
  const places = (...displays: readonly DisplayView[]) =>
    displays.map(({ id, bounds }) => ({ display: id, bounds }));

  test("one on each display, or on the chosen one", () => {
    expect(breakPlaces("all", [laptop, left, right])).toEqual(places(laptop, left, right));
    expect(breakPlaces({ id: 2, label: left.label }, [laptop, left, right])).toEqual(places(left));
    expect(breakPlaces("all", [])).toEqual([]);
    expect(breakPlaces({ id: 2, label: "" }, [])).toEqual([]);
  });

  test("displays that show the same have one between them", () => {
    const beamer = { ...laptop, id: 9, label: "Beamer", main: false };
    expect(breakPlaces("all", [laptop, beamer])).toEqual(places(laptop));
  });

  test("a chosen display that is gone is the main one meanwhile", () => {
    expect(breakPlaces({ id: 8, label: "" }, [left, laptop])).toEqual(places(laptop));
  });

  test("the chosen display is known by number and name, then by a name of its own, then by number", () => {
    const all = [laptop, left, right];
    expect(findDisplay({ id: 3, label: right.label }, all)).toBe(right);
    const moved = { ...left, id: 7 };
    expect(findDisplay({ id: 2, label: left.label }, [laptop, moved])).toBe(moved);
    // Its number has gone to another display meanwhile.
    const other = { ...laptop, id: 2, label: "Beamer", main: false };
    expect(findDisplay({ id: 2, label: left.label }, [laptop, other, moved])).toBe(moved);
    expect(findDisplay({ id: 2, label: left.label }, [laptop, other])).toBe(other);
    expect(findDisplay({ id: 8, label: left.label }, all)).toBeNull();
    expect(findDisplay({ id: 8, label: "" }, [{ ...left, label: "" }])).toBeNull();
  });

  test.each([
    ["the same again", [laptop, left], [laptop, left], [], []],
    ["a display comes", [laptop], [laptop, left], [], [left]],
    ["a display goes", [laptop, left], [laptop], [left], []],
    ["the break is over", [laptop, left], [], [laptop, left], []],
    ["one takes the place of another", [left], [laptop], [left], [laptop]],
  ])("%s", (_what, standing, wanted, close, open) => {
    expect(changeOf(places(...standing), places(...wanted))).toEqual({
      close: places(...close),
      open: places(...open),
    });
  });

  test("a display of another size or place has its window made anew, and the others keep theirs", () => {
    for (const change of [{ width: 1280 }, { height: 720 }, { x: 100 }, { y: 100 }]) {
      const scaled = { ...laptop, bounds: { ...laptop.bounds, ...change } };
      expect(changeOf(places(laptop, left), places(scaled, left))).toEqual({
        close: places(laptop),
        open: places(scaled),
      });
    }
  });
});

import { describe, expect, test } from "vitest";
import { settingsSchema } from "../../../shared/settings/settings.ts";
import { isShortcut, shortcutOf } from "../../../shared/settings/shortcut.ts";

const pressed = (held: string, key: string, code: string) =>
  shortcutOf({
    ctrlKey: held.includes("c"),
    altKey: held.includes("a"),
    shiftKey: held.includes("s"),
    metaKey: held.includes("m"),
    key,
    code,
  });

describe("a shortcut", () => {
  test.each([
    "Ctrl+Alt+B",
    "Ctrl+Shift+7",
    "Alt+Shift+F5",
    "Ctrl+Shift+F12",
    "Ctrl+Alt+Shift+Super+A",
    "Alt+Super+0",
  ])("%s is one", (text) => expect(isShortcut(text)).toBe(true));

  test.each([
    "",
    "B",
    "F5",
    "Ctrl+C",
    "Shift+B",
    "Alt+F4",
    "Ctrl+Alt",
    "Ctrl+Alt+F2",
    "Ctrl+Alt+Delete",
    "Ctrl+Alt+F13",
    "Alt+Ctrl+B",
    "Ctrl+Ctrl+B",
    "Ctrl+Alt+b",
    "Ctrl+Alt+B+C",
    "Ctrl++B",
    "CommandOrControl+Alt+B",
    "Ctrl+Alt+MediaPlayPause",
  ])("%s is none", (text) => expect(isShortcut(text)).toBe(false));

  test("is written as its keys are printed, whatever they write with others held", () => {
    expect(pressed("ca", "b", "KeyB")).toBe("Ctrl+Alt+B");
    expect(pressed("cs", "&", "Digit7")).toBe("Ctrl+Shift+7");
    expect(pressed("as", "∫", "KeyB")).toBe("Alt+Shift+B");
    // A German keyboard has Z where others have Y.
    expect(pressed("cs", "Z", "KeyY")).toBe("Ctrl+Shift+Z");
    expect(pressed("cs", "F5", "F5")).toBe("Ctrl+Shift+F5");
    expect(pressed("c", "Control", "ControlLeft")).toBeNull();
    expect(pressed("ca", "Tab", "Tab")).toBe("Ctrl+Alt+Tab");
  });

  test("is off until it is set, and no other's", () => {
    const parse = (shortcuts: unknown) => settingsSchema.safeParse({ version: 1, shortcuts });
    expect(parse(undefined).data?.shortcuts).toEqual({ start: null, pause: null, open: null });
    expect(parse({ open: "Ctrl+Alt+O" }).data?.shortcuts.open).toBe("Ctrl+Alt+O");
    const twice = parse({ start: "Ctrl+Alt+B", open: "Ctrl+Alt+B" });
    expect(twice.error?.issues).toMatchObject([{ path: ["shortcuts", "open"] }]);
    expect(parse({ open: "Ctrl+C" }).error?.issues[0]?.message).toMatch(/^two or more of/);
  });
});

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { openDocument } from "../../electron/adapters/documents.ts";
import { settingsKind } from "../../electron/documents.ts";
import type { DocumentKind } from "../../shared/settings/document-kind.ts";
import { defaultSettings, settingsSchema } from "../../shared/settings/settings.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "supple-documents-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(path(name), "utf8");
const put = (name: string, text: string) => writeFileSync(path(name), text);
const open = () => openDocument(folder, settingsKind);
const asides = () => readdirSync(folder).filter((name) => name.includes(".set-aside-"));

const quiet = settingsSchema.parse({ version: 1, reminders: { micro: { everyMinutes: 45 } } });
const often = settingsSchema.parse({ version: 1, reminders: { micro: { everyMinutes: 20 } } });
const document = (data: unknown, version = 1) => JSON.stringify({ version, data });

describe("a document that is good", () => {
  test("is not there yet: the defaults, and no file until something is saved", () => {
    const { document: settings, opened } = open();
    expect(opened).toEqual({ kind: "fresh" });
    expect(settings.read()).toEqual(defaultSettings);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("is read back as it was written", () => {
    open().document.write(quiet);
    const again = open();
    expect(again.opened).toEqual({ kind: "current" });
    expect(again.document.read()).toEqual(quiet);
    expect(JSON.parse(read("settings.json"))).toEqual({ version: 1, data: quiet });
  });

  test("is copied to its backup when it is read, not when it is written", () => {
    open().document.write(quiet);
    expect(readdirSync(folder)).toEqual(["settings.json"]);
    open();
    expect(read("settings.json.bak")).toBe(read("settings.json"));
  });

  test("sweeps what a kill in the middle of a write left, and nothing else", () => {
    put("settings.json.tmp-17744", "half");
    put("settings.json.bak.part", "half");
    put("other.json.tmp-17744", "not ours");
    open();
    expect(readdirSync(folder)).toEqual(["other.json.tmp-17744"]);
  });

  test.each([
    ["whole", document(often), often],
    ["cut off by a full disk", document(often).slice(0, 40), quiet],
  ])("a kill before a write was held against what was said, one that was %s", (_, text, stands) => {
    put("settings.json", text);
    put("settings.json.before", document(quiet));
    const { document: settings, opened } = open();
    expect(opened).toEqual({ kind: "current" });
    expect(settings.read()).toEqual(stands);
    expect(readdirSync(folder).toSorted()).toEqual(["settings.json", "settings.json.bak"]);
  });
});

test("a byte order mark, as an editor puts it before the text, changes nothing", () => {
  put("settings.json", `\uFEFF${document(quiet)}`);
  const { document: settings, opened } = open();
  expect(opened).toEqual({ kind: "current" });
  expect(settings.read()).toEqual(quiet);
  settings.write(defaultSettings);
  expect(open().document.read()).toEqual(defaultSettings);
});

describe.each([
  ["truncated", document(quiet).slice(0, 60), /^not JSON at line 1, column \d+$/],
  ["empty", "", /^not JSON at line 1, column 1$/],
  ["not JSON", '{\n  "version": 1,\n  everyMinutes = 45\n}', /^not JSON at line 3, column 3$/],
  ["zeros after a power cut", "\0".repeat(64), /^not JSON at line 1, column 1$/],
  ["another kind of JSON", "[]", /^the whole: .*, not \[\]$/],
  ["null", "null", /^the whole: .*, not null$/],
  ["without a version", JSON.stringify(quiet.reminders), /^version: .*, not nothing$/],
  [
    "a value out of range",
    document({ version: 1, reminders: { micro: { everyMinutes: 3 } } }),
    /^reminders\.micro\.everyMinutes: a whole number from 15 to 60, not 3$/,
  ],
  ["a key that is unknown", document({ version: 1, remindres: {} }), /remindres/],
])("a settings file that is %s", (_name, text, cause) => {
  test("is set aside byte for byte, and the defaults stand in", () => {
    put("settings.json", text);
    const { document: settings, opened } = open();
    expect(opened).toMatchObject({ kind: "set-aside", source: "fresh" });
    expect(opened).toHaveProperty("cause", expect.stringMatching(cause));
    expect(settings.read()).toEqual(defaultSettings);
    const [aside = ""] = asides();
    expect(opened).toHaveProperty("file", path(aside));
    expect(read(aside)).toBe(text);
  });

  test("is set aside, and the last good one stands in", () => {
    put("settings.json", document(quiet));
    open();
    put("settings.json", text);
    const { document: settings, opened } = open();
    expect(opened).toMatchObject({ kind: "set-aside", source: "backup" });
    expect(settings.read()).toEqual(quiet);
    // The stand-in is kept, so that the next start finds it whole.
    expect(open().opened).toEqual({ kind: "current" });
    expect(asides()).toHaveLength(1);
  });
});

describe("a file that is gone or spoilt while Supple runs", () => {
  test.each([
    ["removed", () => rmSync(path("settings.json")), []],
    [
      "a link that leads round in a circle",
      () => {
        rmSync(path("settings.json"));
        symlinkSync(path("settings.json/nowhere"), path("settings.json"));
      },
      [],
    ],
    ["cut off", () => put("settings.json", '{ "version": 1'), ['{ "version": 1']],
  ])("%s, is written again as Supple knows it", (_what, spoil, kept) => {
    const { document: settings, heal } = open();
    settings.write(quiet);
    expect(heal()).toBe(false);
    spoil();
    expect(heal()).toBe(true);
    expect(asides().map(read)).toEqual(kept);
    expect(open().document.read()).toEqual(quiet);
    expect(heal()).toBe(false);
  });

  test("is left alone when it is good, or was never there", () => {
    const { document: settings, heal } = open();
    expect(heal()).toBe(false);
    settings.write(quiet);
    const edited = document({ ...quiet, appearance: "dark" });
    put("settings.json", edited);
    expect(heal()).toBe(false);
    expect(read("settings.json")).toBe(edited);
    expect(asides()).toEqual([]);
    // What the person wrote there is not lost with what Supple writes next.
    settings.write(often);
    expect(asides().map(read)).toEqual([edited]);
    settings.write(quiet);
    expect(asides()).toHaveLength(1);
  });

  test("is replaced whole, also beneath a snap, whose programs would write over it", () => {
    vi.stubEnv("SNAP", "/snap/terminal/1");
    const { document: settings } = open();
    settings.write(quiet);
    const { ino } = statSync(path("settings.json"));
    settings.write(often);
    vi.unstubAllEnvs();
    expect(statSync(path("settings.json")).ino).not.toBe(ino);
  });
});

test.each([
  ["gone", () => undefined],
  [
    "a link that leads round in a circle",
    () => symlinkSync(path("settings.json/nowhere"), path("settings.json")),
  ],
])("a file that is %s at the start is told, and the last good one stands in", (_what, leave) => {
  open().document.write(quiet);
  open();
  rmSync(path("settings.json"));
  leave();
  const { document: settings, opened } = open();
  expect(opened).toEqual({ kind: "gone", file: path("settings.json") });
  expect(settings.read()).toEqual(quiet);
  expect(open().opened).toEqual({ kind: "current" });
});

test("two broken files within a second are both kept", () => {
  put("settings.json", "first");
  open();
  put("settings.json", "second");
  open();
  expect(asides().map(read).toSorted()).toEqual(["first", "second"]);
});

describe("a file of a newer version", () => {
  const newer = document({ anything: true }, 2);

  test("opens read-only and stays as it is", () => {
    put("settings.json", newer);
    const { document: settings, opened } = open();
    expect(opened).toEqual({ kind: "newer", file: path("settings.json"), source: "fresh" });
    expect(settings.readOnly).toBe(true);
    expect(() => settings.write(quiet)).toThrow(/read-only/);
    expect(settings.read()).toEqual(defaultSettings);
    expect(read("settings.json")).toBe(newer);
    expect(readdirSync(folder)).toEqual(["settings.json"]);
  });

  test("takes the last settings that worked, without touching either file", () => {
    put("settings.json", document(quiet));
    open();
    put("settings.json", newer);
    expect(open().document.read()).toEqual(quiet);
    expect(read("settings.json")).toBe(newer);
  });
});

test("a settings.json that is a folder is set aside whole", () => {
  mkdirSync(path("settings.json"));
  writeFileSync(path("settings.json/kept"), "kept");
  const { document: settings } = open();
  settings.write(quiet);
  const [aside = ""] = asides();
  expect(readdirSync(path(aside))).toEqual(["kept"]);
  expect(open().document.read()).toEqual(quiet);
});

describe("migrations", () => {
  interface Tea {
    readonly cups: number;
    readonly milk: boolean;
  }
  const tea: DocumentKind<Tea> = {
    name: "tea",
    version: 3,
    schema: z.strictObject({ cups: z.int().max(9), milk: z.boolean() }),
    migrations: {
      2: (data) => ({ cups: (data as { count: number }).count }),
      3: (data) => ({ ...(data as { cups: number }), milk: false }),
    },
    fresh: () => ({ cups: 0, milk: false }),
  };

  test("run in order from the version of the file, and the result is kept", () => {
    put("tea.json", document({ count: 4 }));
    const { document: kept, opened } = openDocument(folder, tea);
    expect(opened).toEqual({ kind: "migrated" });
    expect(kept.read()).toEqual({ cups: 4, milk: false });
    expect(JSON.parse(read("tea.json"))).toEqual({ version: 3, data: { cups: 4, milk: false } });
    expect(JSON.parse(read("tea.json.bak"))).toEqual({ version: 1, data: { count: 4 } });
  });

  test("that fail, or lead to something that does not fit, set the file aside unchanged", () => {
    for (const data of [null, { count: 10 }]) {
      put("tea.json", document(data));
      expect(openDocument(folder, tea).opened).toMatchObject({ kind: "set-aside" });
    }
    expect(asides().map((name) => (JSON.parse(read(name)) as { data: unknown }).data)).toEqual(
      expect.arrayContaining([null, { count: 10 }]),
    );
  });
});

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const project = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "supple-forecast-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as scripts and status bars run it, with a home of its own. */
function supple(args: readonly string[], env: NodeJS.ProcessEnv = {}): Answer {
  const command = join(project, "scripts/supple.mjs");
  const ran = spawnSync(process.execPath, [command, ...args], {
    encoding: "utf8",
    env: { ...process.env, XDG_CONFIG_HOME: join(folder, "config"), ...env },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const monday = ["--from", "2026-03-30T00:00", "--days", "1", "--zone", "Europe/Berlin"];

const pause = { v: 1, id: "a", at: 0, zone: "Europe/Berlin", kind: "break" };

interface Row {
  readonly at: string;
  readonly kind: string;
  readonly id: string | null;
  readonly routine: string | null;
  readonly reason: string;
  readonly absorbed: readonly string[];
}
const rows = (answer: Answer): readonly Row[] => JSON.parse(answer.out) as Row[];

// The first call builds the command when its sources have changed.
beforeAll(() => {
  supple(["help"]);
}, 120_000);

describe("supple forecast", () => {
  test("--json: an array in order, each prompt with its offset, kind, id, routine, reason and what it absorbed", () => {
    const answer = supple([
      "forecast",
      "--settings",
      file("usual.json", { version: 1 }),
      ...monday,
      "--json",
    ]);
    expect(answer).toMatchObject({ code: 0, err: "" });
    const [first, second] = rows(answer);
    expect(first).toEqual({
      at: "2026-03-30T09:30:00+02:00",
      kind: "micro",
      id: null,
      routine: "desk-micro-60",
      reason: expect.stringContaining("30 minutes") as string,
      absorbed: [],
    });
    expect(second).toMatchObject({
      at: "2026-03-30T09:55:00+02:00",
      kind: "stretch",
      absorbed: ["micro"],
    });
  });

  test("settings and journal with a byte order mark are read like any other", () => {
    const settings = file("marked.json", '\uFEFF{"version":1,"reminders":{"micro":{"on":false}}}');
    const journal = file("marked.jsonl", `\uFEFF${JSON.stringify(pause)}\n`);
    const answer = supple(["forecast", "--settings", settings, "--journal", journal, ...monday]);
    expect(answer).toMatchObject({ code: 0, err: "" });
    expect(answer.out).not.toContain("Micro-break");
  });

  test("the offset changes with the clock", () => {
    const custom = [
      { id: "noon", title: "Noon", rhythm: { times: ["12:00"], days: ["sat", "sun"] } },
    ];
    const settings = file("noon.json", { version: 1, custom });
    const answer = supple([
      "forecast",
      "--settings",
      settings,
      "--from",
      "2026-03-28T00:00",
      "--days",
      "2",
      "--zone",
      "Europe/Berlin",
      "--json",
    ]);
    const noons = rows(answer).filter(({ id }) => id === "noon");
    expect(noons.map(({ at }) => at)).toEqual([
      "2026-03-28T12:00:00+01:00",
      "2026-03-29T12:00:00+02:00",
    ]);
  });

  test("without --json: a readable table", () => {
    const answer = supple([
      "forecast",
      "--settings",
      file("usual.json", { version: 1 }),
      ...monday,
    ]);
    expect(answer.code).toBe(0);
    expect(answer.out).toMatch(/^2026-03-30\n {2}09:30 {2}Micro-break .*Desk micro-break/);
  });

  test("--journal takes a file or a folder: three logged training days make a rest day", () => {
    const entries = ["27", "28", "29"].map((day, index) => {
      const at = Date.parse(`2026-03-${day}T10:00:00Z`);
      const workout = {
        kind: "workout",
        planned: null,
        title: "Lift",
        type: "lift",
        started: at,
        minutes: 60,
        outcome: "done",
      };
      return JSON.stringify({ v: 1, id: `${index}`, at, zone: "Europe/Berlin", ...workout });
    });
    const folderPath = join(folder, "journal");
    mkdirSync(folderPath, { recursive: true });
    writeFileSync(join(folderPath, "desk-2026.jsonl"), `${entries.join("\n")}\n{"torn`);
    const settings = file("usual.json", { version: 1 });
    for (const journal of [folderPath, join(folderPath, "desk-2026.jsonl")]) {
      const kinds = rows(
        supple(["forecast", "--settings", settings, "--journal", journal, ...monday, "--json"]),
      ).map(({ kind }) => kind);
      expect(kinds).toContain("rest-day");
    }
    expect(
      rows(supple(["forecast", "--settings", settings, ...monday, "--json"])).map(
        ({ kind }) => kind,
      ),
    ).not.toContain("rest-day");
  });

  test("without --settings: the person's own, or the defaults where there are none", () => {
    const home = join(folder, "home");
    mkdirSync(join(home, "Supple"), { recursive: true });
    const none = supple(["forecast", ...monday, "--json"]);
    const data = { version: 1, reminders: { micro: { on: false } } };
    writeFileSync(join(home, "Supple", "settings.json"), JSON.stringify({ version: 1, data }));
    const own = supple(["forecast", ...monday, "--json"], { XDG_CONFIG_HOME: home });
    expect(rows(none).map(({ kind }) => kind)).toContain("micro");
    expect(rows(own).map(({ kind }) => kind)).not.toContain("micro");
  });
});

describe("Bad input is one line that names the path, the value and what is allowed, and exit code 2", () => {
  const document = (settings: Record<string, unknown>) =>
    file("bad.json", { version: 1, ...settings });
  test.each([
    [
      () => document({ reminders: { micro: { everyMinutes: 5 } } }),
      "reminders.micro.everyMinutes: 5",
      "15 to 60",
    ],
    [
      () => document({ reminders: { headsUpSeconds: 5 } }),
      "reminders.headsUpSeconds: 5",
      "0, or a whole number from 10 to 120",
    ],
    [
      () => document({ away: { shortMinutes: 10, longMinutes: 5 } }),
      "away.longMinutes: 5",
      "not below away.shortMinutes",
    ],
    [
      () => document({ workingHours: { mon: [["9:00", "17:00"]] } }),
      'workingHours.mon.0.0: "9:00"',
      "00:00 to 23:59",
    ],
    [() => document({ dates: { "2026-02-30": [] } }), "dates.2026-02-30", "a date that exists"],
    [
      () => document({ custom: [{ id: "a", title: "A", rhythm: { everyMinutes: 1 } }] }),
      "custom.0.rhythm.everyMinutes: 1",
      "5 to 480",
    ],
    [
      () => document({ reminders: { stretch: { routine: "yoga" } } }),
      'reminders.stretch.routine: "yoga"',
      "desk-reset-5",
    ],
    [
      () => document({ training: { maxConsecutiveDays: 6 } }),
      "training.maxConsecutiveDays: 6",
      "1 to 5",
    ],
    [() => document({ surprise: 1 }), "surprise: 1", "no key of that name"],
    [() => file("bad.json", { version: 2 }), "version: 2", "1"],
    [() => file("bad.json", { version: 2, data: { version: 1 } }), "version: 2", "1"],
    [() => file("bad.json", '{\n"version": 1,\n}'), "bad.json", "not JSON at line 3, column 1"],
    [
      () => document(JSON.parse('{"dates":{"__proto__":[]}}')),
      "dates.__proto__: []",
      "a date that",
    ],
    [
      () => file("bad.json", '{"version":1,"reminders":{"micro":{"everyMinutes":1e999}}}'),
      "reminders.micro.everyMinutes: Infinity",
      "15 to 60",
    ],
    [() => join(folder, "nowhere.json"), "nowhere.json", "JSON"],
    [() => document({ "two\nlines": 1 }), "two lines: 1", "no key of that name"],
    [
      () => file("deep.json", `{"version":1,"custom":${"[".repeat(50_000)}${"]".repeat(50_000)}}`),
      "custom.0",
      "object",
    ],
  ])("settings, case %#", (settings, names, allows) => {
    const answer = supple(["forecast", "--settings", settings(), ...monday, "--json"]);
    expect(answer).toMatchObject({ code: 2, out: "" });
    expect(answer.err.trimEnd().split("\n")).toHaveLength(1);
    expect(answer.err).toContain(names);
    expect(answer.err).toContain(allows);
  });

  test.each([
    [["--days", "0"], "--days: 0", "1 to 3660"],
    [["--zone", "Mars/Phobos"], "--zone: Mars/Phobos", "Europe/Berlin"],
    [["--zone", "+02:00"], "--zone: +02:00", "Europe/Berlin"],
    [["--from", "2026-02-30T00:00"], "--from: 2026-02-30T00:00", "that exist"],
    [["--from", "yesterday"], "--from: yesterday", "2026-03-30T09:00"],
    [["--from", "0000-01-01T00:00"], "--from: 0000-01-01T00:00", "1900 to 2999"],
    [["--from", "9999-12-31T00:00"], "--from: 9999-12-31T00:00", "1900 to 2999"],
    [["--journal", "/dev/null/journal"], "/dev/null/journal", "can be read"],
    [["--surprise"], "--surprise", "allowed: --settings FILE, --journal FILE"],
    [["--days"], "--days", "--days 7"],
    [["--json=yes"], "--json", "--json"],
    [["tomorrow"], "tomorrow", "--from 2026-03-30T00:00"],
  ])("arguments %j", (args, names, allows) => {
    const answer = supple(["forecast", ...args]);
    expect(answer).toMatchObject({ code: 2, out: "" });
    expect(answer.err.trimEnd().split("\n")).toHaveLength(1);
    expect(answer.err).toContain(names);
    expect(answer.err).toContain(allows);
  });

  test("a folder of the person's own that may not be looked at is not taken for a missing one", () => {
    const answer = supple(["forecast", ...monday], { XDG_CONFIG_HOME: file("no-folder", "") });
    expect(answer).toMatchObject({ code: 2, out: "" });
    expect(answer.err.trimEnd().split("\n")).toHaveLength(1);
    expect(answer.err).toContain("settings.json");
  });

  test.each([
    ["no entry", { v: 1 }, "kind: nothing", "string"],
    ["another version", { ...pause, v: 2 }, "v: 2", "1"],
    ["pain", { ...pause, kind: "check-in", pain: 11, where: [], note: "" }, "pain: 11", "10"],
    ["no object", [], "the entry: []", "object"],
    ["no JSON", "pain: 4", "pain: 4", "one journal entry of JSON"],
  ])(
    "a journal line that is none names its number, field and what is allowed: %s",
    (_, bad, names, allows) => {
      const second = typeof bad === "string" ? bad : JSON.stringify(bad);
      const journal = file("bad.jsonl", `${JSON.stringify(pause)}\n${second}\n`);
      const answer = supple(["forecast", "--journal", journal, ...monday]);
      expect(answer).toMatchObject({ code: 2, out: "" });
      expect(answer.err).toContain(`line 2: ${names} is not allowed`);
      expect(answer.err).toContain(allows);
    },
  );
});

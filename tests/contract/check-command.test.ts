import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const project = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "supple-check-"));
const config = join(folder, "config");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function supple(args: readonly string[], input = "") {
  const command = join(project, "scripts/supple.mjs");
  const env = { ...process.env, XDG_CONFIG_HOME: config, TZ: "Europe/Berlin" };
  const ran = spawnSync(process.execPath, [command, ...args], { encoding: "utf8", env, input });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

interface Row {
  readonly line: number;
  readonly text: string;
  readonly exercise: string | null;
  readonly verdict: string;
  readonly reasons: readonly string[];
  readonly swap: { readonly exercise: string; readonly text: string } | null;
}
const rows = (answer: { readonly out: string }): readonly Row[] => JSON.parse(answer.out) as Row[];

const workout = `Lower body
Glute bridge 3 x 12

Deadlift 4x6 80kg
Back squat 5×5 @ 90
3 x 20 sit ups
Zercher carry 3 × 20 m
`;

// The first call builds the command when its sources have changed.
beforeAll(() => {
  supple(["help"]);
}, 120_000);

describe("supple check", () => {
  test("--json: an array in order, each line with its exercise, verdict, reasons and swap", () => {
    const profile = file("disc.json", { conditions: ["herniated-disc"] });
    const answer = supple(["check", "--profile", profile, "--json"], workout);
    expect(answer).toMatchObject({ code: 0, err: "" });
    const found = rows(answer);
    expect(found.map(({ line, exercise, verdict }) => [line, exercise, verdict])).toEqual([
      [1, null, "unknown"],
      [2, "glute-bridge", "safe"],
      [4, "deadlift", "avoid"],
      [5, "heavy-back-squat", "avoid"],
      [6, "sit-up", "avoid"],
      [7, null, "unknown"],
    ]);
    expect(found[4]).toEqual({
      line: 6,
      text: "3 x 20 sit ups",
      exercise: "sit-up",
      verdict: "avoid",
      reasons: expect.arrayContaining([
        expect.stringMatching(/^Herniated disc: /) as string,
      ]) as string[],
      swap: { exercise: "dead-bug", text: "Dead bug 3 × 6 each side" },
    });
  });

  test("a table for people, and a word where nothing was written", () => {
    const profile = file("nobody.json", {});
    const answer = supple(["check", "--profile", profile], workout);
    expect(answer).toMatchObject({ code: 0, err: "" });
    expect(answer.out).toMatch(/^Safe +Glute bridge 3 x 12 /m);
    expect(answer.out).toMatch(/^Caution +Deadlift 4x6 80kg /m);
    expect(answer.out).toMatch(/^ +Swap for: Dead bug 3 × 6 each side$/m);
    expect(supple(["check", "--profile", profile], "\n").out).toBe("No exercise was written.\n");
    expect(supple(["check", "--profile", profile, "--json"], "\n").out).toBe("[\n]\n");
  });

  test("a whole settings document does as a profile, and a journal tells pain", () => {
    const body = { conditions: ["knee-pain"] };
    const settings = file("whole.json", { version: 1, data: { version: 1, body } });
    expect(
      rows(supple(["check", "--profile", settings, "--json"], "Box jumps 3x5"))[0],
    ).toMatchObject({
      verdict: "avoid",
      reasons: expect.arrayContaining(["Knee pain: Impact."]) as string[],
    });
    const entry = { v: 1, id: "a", at: Date.now() - 60_000, zone: "Europe/Berlin" };
    const journal = file(
      "pain.jsonl",
      JSON.stringify({ ...entry, kind: "check-in", pain: 5, where: [], note: "" }),
    );
    const args = ["check", "--profile", settings, "--journal", journal, "--json"];
    expect(rows(supple(args, "Lat pulldown 3x10"))[0]?.verdict).toBe("avoid");
  });

  test("without a profile it is the person's own settings and journal", () => {
    mkdirSync(join(config, "Supple"), { recursive: true });
    const own = { version: 1, data: { version: 1, body: { triggers: ["compression"] } } };
    writeFileSync(join(config, "Supple", "settings.json"), JSON.stringify(own));
    const [row] = rows(supple(["check", "--json"], "Deadlift 3x5"));
    rmSync(join(config, "Supple"), { recursive: true });
    expect(row?.reasons[0]).toMatch(/heavy loading/);
  });

  test.each([
    ["an unknown key", { conditons: [] }, [], /conditons: \[\] is not allowed; allowed: no key/],
    ["a wrong value", { conditions: ["gout"] }, [], /conditions\.0: "gout" .*herniated-disc/],
    ["a wrong week", { pregnancyWeek: 50 }, [], /pregnancyWeek: 50 .* 1 to 42/],
    ["whole settings", { version: 1, body: { triggers: ["x"] } }, [], /body\.triggers\.0: "x"/],
    ["no JSON", "{", [], /cannot be read/],
    ["an option", {}, ["--days", "7"], /--profile FILE, --journal FILE, --json/],
  ])(
    "bad input, %s: one line on stderr, exit code 2, nothing on stdout",
    (_, profile, args, says) => {
      const answer = supple(["check", "--profile", file("bad.json", profile), ...args], workout);
      expect(answer).toMatchObject({ code: 2, out: "" });
      expect(answer.err).toMatch(says);
      expect(answer.err.trimEnd().split("\n")).toHaveLength(1);
    },
  );

  test("a profile that is missing is named", () => {
    const answer = supple(["check", "--profile", join(folder, "missing.json")], workout);
    expect(answer).toMatchObject({ code: 2, out: "" });
    expect(answer.err).toMatch(/missing\.json: cannot be read/);
  });
});

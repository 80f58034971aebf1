import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const project = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "supple-journal-command-"));
const journal = join(folder, "journal");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function supple(...args: readonly string[]) {
  const command = join(project, "scripts/supple.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: "utf8",
    env: { ...process.env, XDG_CONFIG_HOME: join(folder, "config") },
  });
  return { code: status, out: stdout, err: stderr };
}

const line = (over: object) =>
  `${JSON.stringify({ v: 1, at: Date.parse("2026-03-30T10:00Z"), zone: "Europe/Berlin", ...over })}\n`;

beforeAll(() => {
  mkdirSync(journal);
  const check = { kind: "check-in", where: [], note: "Tür, offen" };
  writeFileSync(
    join(journal, "desk-2026.jsonl"),
    line({ id: "a", pain: 7, ...check }) + line({ id: "b", pain: 4, ...check }),
  );
  writeFileSync(
    join(journal, "laptop-2026.jsonl"),
    line({ id: "c", kind: "amended", entry: "a", date: "2026-03-30", fields: { pain: 2 } }) +
      line({ id: "d", kind: "deleted", entry: "b", date: "2026-03-30" }) +
      line({ id: "e", kind: "break", at: Date.parse("2026-04-02T10:00Z") }),
  );
  // The first call builds the command when its sources have changed.
  supple("help");
}, 120_000);

describe("supple journal", () => {
  test("--csv: what is so now, of all machines, in order of time", () => {
    const { code, out, err } = supple("journal", "--csv", "--journal", journal);
    expect([code, err]).toEqual([0, ""]);
    const [header, ...rows] = out.split("\r\n");
    expect(header).toMatch(/^id,local,zone,day,kind,amended,/);
    expect(rows.map((row) => row.split(",").slice(0, 6).join(" "))).toEqual([
      "a 2026-03-30T12:00:00+02:00 Europe/Berlin 2026-03-30 check-in true",
      "e 2026-04-02T12:00:00+02:00 Europe/Berlin 2026-04-02 break false",
      "",
    ]);
    expect(rows[0]).toContain('"Tür, offen"');
  });

  test("--json --from --to: of some dates", () => {
    const { out } = supple("journal", "--json", "--journal", journal, "--to", "2026-03-31");
    expect(JSON.parse(out)).toMatchObject({ entries: [{ id: "a", pain: 2, amended: true }] });
    const later = supple("journal", "--json", "--journal", journal, "--from", "2026-04-01");
    expect(JSON.parse(later.out)).toMatchObject({ entries: [{ id: "e" }] });
  });

  test("without a journal of one's own there is nothing to tell", () => {
    expect(JSON.parse(supple("journal", "--json").out)).toMatchObject({ entries: [] });
  });

  test("one's own is read as Supple reads it: each entry once, and what is no line of it passed over", () => {
    const data = join(folder, "data");
    mkdirSync(join(data, "journal"), { recursive: true });
    const kept = line({ id: "a", kind: "break" });
    writeFileSync(
      join(data, "journal", "desk-2026.jsonl"),
      `${kept}{"v":1,"kind":"from-a-newer-version"}\n\nnot a line\n${line({ id: "b", kind: "break", zone: "Mars/Phobos" })}{"v":1,"cut o`,
    );
    writeFileSync(join(data, "journal", "desk-2026 (conflicted copy).jsonl"), kept);
    const { code, out, err } = supple("journal", "--json", "--user-data-dir", data);
    expect(JSON.parse(out)).toMatchObject({ entries: [{ id: "a" }] });
    expect(code).toBe(0);
    expect(err).toMatch(
      /^supple: 3 lines of the journal could not be read .*desk-2026\.jsonl\.\n$/,
    );
  });

  test.each([
    [[], /allowed: --csv, --json/],
    [["--csv", "--json"], /allowed: --csv, --json/],
    [["--csv", "--from", "2026-02-30"], /--from: 2026-02-30 is not allowed; allowed: a date/],
    [["--csv", "--from", "2026-03-02", "--to", "2026-03-01"], /--to: 2026-03-01/],
    [["--csv", "--since", "x"], /'--since'.*allowed: --csv or --json/],
    [["--csv", "--journal", "/nowhere"], /\/nowhere: cannot be read/],
    [["--csv", "--user-data-dir", "/nowhere"], /\/nowhere: Supple keeps nothing there; allowed: /],
    [
      ["--csv", "--user-data-dir", ""],
      /--user-data-dir: nothing is not allowed; allowed: the path/,
    ],
  ])("%j is refused in one line", (args, problem) => {
    const { code, out, err } = supple("journal", ...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(problem);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a zone that nobody knows is bad input, with its line", () => {
    const strange = join(folder, "strange.jsonl");
    writeFileSync(strange, line({ id: "x", kind: "break", zone: "Mars/Phobos" }));
    const { code, err } = supple("journal", "--csv", "--journal", strange);
    expect([code, err]).toEqual([2, expect.stringContaining('line 1: zone: "Mars/Phobos"')]);
  });
});

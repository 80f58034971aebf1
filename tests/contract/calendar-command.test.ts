import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCalendar } from "../../shared/calendar/read-calendar.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { zone } from "../../shared/time/instant.ts";
import { instantOf, withOffset } from "../../shared/time/local.ts";

const project = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "supple-calendar-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const berlin = zone("Europe/Berlin");

function supple(...args: readonly string[]) {
  const command = join(project, "scripts/supple.mjs");
  const ran = spawnSync(process.execPath, [command, "calendar", ...args], {
    encoding: "utf8",
    env: { ...process.env, XDG_CONFIG_HOME: folder },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** What another program finds in a calendar from a date to another. */
function found(text: string, from: string, until: string) {
  const answer = readCalendar({
    text,
    from: instantOf(from as LocalDate, "00:00", berlin),
    until: instantOf(until as LocalDate, "00:00", berlin),
    zone: berlin,
  });
  if (!answer.ok) throw new Error(answer.why.id);
  return answer.appointments.map(({ title, start }) => [withOffset(start, berlin), title]);
}

const settings = join(folder, "plan.json");
const legs = { id: "legs", title: "Legs", type: "lift", day: "tue", start: "18:00", minutes: 60 };
const run = { id: "run", title: "Run", type: "run", date: "2026-04-02", start: "07:00" };
const there = ["--settings", settings, "--from", "2026-03-24T00:00", "--zone", "Europe/Berlin"];

// The first call builds the command when its sources have changed.
beforeAll(() => {
  const training = {
    plan: [{ ...legs, except: ["2026-04-07"] }],
    sessions: [{ ...run, minutes: 30 }],
  };
  writeFileSync(settings, JSON.stringify({ version: 1, training }));
  supple("help");
}, 120_000);

describe("supple calendar", () => {
  test("plan: each week at the same time by the wall clock, but for the dates that are left out", () => {
    const answer = supple("plan", ...there);
    expect(answer).toMatchObject({ code: 0, err: "" });
    expect(found(answer.out, "2026-03-24", "2026-04-15")).toEqual([
      ["2026-03-24T18:00:00+01:00", "Legs"],
      ["2026-03-31T18:00:00+02:00", "Legs"],
      ["2026-04-02T07:00:00+02:00", "Run"],
      ["2026-04-14T18:00:00+02:00", "Legs"],
    ]);
  });

  test("forecast: the prompts that the forecast has", () => {
    const answer = supple("forecast", ...there, "--days", "1");
    expect(answer).toMatchObject({ code: 0, err: "" });
    const prompts = found(answer.out, "2026-03-24", "2026-03-26");
    expect(prompts[0]).toEqual(["2026-03-24T09:30:00+01:00", "Micro-break: Desk micro-break"]);
    expect(prompts.map(([at]) => at)).toContain("2026-03-24T17:50:00+01:00");
  });

  test("without --settings: the person's own", () => {
    mkdirSync(join(folder, "Supple"));
    const data = { version: 1, training: { plan: [legs] } };
    writeFileSync(join(folder, "Supple", "settings.json"), JSON.stringify({ version: 1, data }));
    expect(supple("plan").out).toContain("SUMMARY:Legs\r\n");
  });

  test.each([
    [[], 'calendar: "" is not allowed; allowed: plan, forecast'],
    [["week"], 'calendar: "week" is not allowed; allowed: plan, forecast'],
    [["plan", "--days", "3"], "--days"],
    [["plan", "--zone", "Mars"], "Mars"],
    [["forecast", "--days", "0"], "1 to 3660"],
    [["forecast", "--settings", join(folder, "none.json")], "none.json"],
  ])("%j is one line that says what is allowed, and exit code 2", (args, part) => {
    const { code, out, err } = supple(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^supple: [^\n]+\n$/);
    expect(err).toContain(part);
  });
});

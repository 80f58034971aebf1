import { describe, expect, test } from "vitest";
import { wordingOf } from "../../../electron/adapters/words.ts";
import { type TrayItem, trayPicture, type TrayWish } from "../../../electron/tray-menu.ts";
import { routineMinutes, routines } from "../../../shared/content/catalogue.ts";
import { bodyConditions } from "../../../shared/domain/body.ts";
import type { RoutineId } from "../../../shared/domain/routine-id.ts";
import type { Snapshot, WorkoutView } from "../../../shared/ipc/snapshot.ts";
import { noLimits, type Limits } from "../../../shared/rules/limits.ts";
import { routineFor } from "../../../shared/rules/routine-for.ts";
import { defaultSettings, settingsSchema } from "../../../shared/settings/settings.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import { type Instant, zone } from "../../../shared/time/instant.ts";
import { instantOf } from "../../../shared/time/local.ts";

const berlin = zone("Europe/Berlin");
const say = wordingOf("en-GB", () => berlin);
const at = (time: string, date = "2026-03-30"): Instant =>
  instantOf(date as LocalDate, time, berlin);

const reason = { id: "kind.micro" } as const;
const next = (moment: Instant) => ({
  at: moment,
  since: moment,
  kind: "micro" as const,
  subject: null,
  routine: "desk-micro-60" as RoutineId,
  reason,
});

const morning: Snapshot = {
  at: at("10:00"),
  zone: berlin,
  rate: 1,
  settings: defaultSettings,
  pause: null,
  desk: { open: true, changesAt: at("17:30") },
  next: next(at("10:30")),
  prompt: null,
  coming: null,
  suggestion: null,
  undo: null,
  workouts: [],
  recovery: [],
  soreness: [],
  doses: [],
  day: [],
  limits: noLimits,
  flare: null,
  form: { confirmed: {}, worstPain: null },
  session: null,
  checkIns: { today: null, yesterday: null },
  lock: null,
  screening: null,
  advice: [],
  trained: [],
  notebook: "",
  journalRevision: 0,
  notices: [],
  asked: null,
  shortcuts: { start: "off", pause: "off", open: "off" },
  calendars: [],
  programmes: { stamp: 0, kept: [], offered: null },
  keeping: { saved: null },
  outside: {
    doNotDisturb: "off",
    fullScreen: "off",
    applications: "ignored",
    microphone: "off",
    camera: "cannot-tell",
  },
  program: {
    version: "0",
    folder: "",
    startsAtLogin: false,
    country: null,
    displays: [],
    hidesFromSharing: false,
  },
};

const first = (snapshot: Snapshot) => trayPicture(snapshot, say).menu[0];
const labels = (items: readonly TrayItem[]): unknown[] =>
  items.map((item) => {
    if (item.kind === "line") return "-";
    return item.kind === "more" ? [item.label, labels(item.items)] : item.label;
  });
const wishes = (items: readonly TrayItem[]): unknown[] =>
  items.flatMap((item) => {
    if (item.kind === "more") return wishes(item.items);
    return item.kind === "choice" ? [item.wish] : [];
  });

describe("the first line", () => {
  test("says what is next and when", () => {
    expect(first(morning)).toEqual({ kind: "text", label: "Next: Micro-break at 10:30" });
  });

  test.each([
    ["emergency", "Get medical help now"],
    ["urgent", "Routines are paused: speak to a professional today"],
  ] as const)("R29, R30 leads to the card of %s flags", (tier, label) => {
    const lock = { tier, flags: [], read: true };
    expect(first({ ...morning, lock })).toEqual({ kind: "choice", label, wish: { kind: "open" } });
  });

  test("names the day when it is not today", () => {
    expect(first({ ...morning, next: next(at("09:30", "2026-03-31")) })).toEqual({
      kind: "text",
      label: "Next: Micro-break on Tuesday at 09:30",
    });
  });

  test("says so when nothing is planned", () => {
    expect(first({ ...morning, next: null })).toEqual({
      kind: "text",
      label: "Nothing is planned",
    });
  });

  test("calls an own reminder by its own title", () => {
    const settings = settingsSchema.parse({
      version: 1,
      custom: [{ id: "walk", title: "Walk round the block", rhythm: { everyMinutes: 45 } }],
    });
    const own = { ...next(at("10:45")), kind: "custom" as const, subject: "walk" };
    expect(first({ ...morning, settings, next: own })).toEqual({
      kind: "text",
      label: "Next: Walk round the block at 10:45",
    });
  });
});

describe("the look", () => {
  test("is active, due with a prompt, and paused above all (H3)", () => {
    const prompt = {
      id: "p1",
      kind: "stretch" as const,
      subject: null,
      routines: [],
      title: reason,
      reason,
      heed: null,
      asksPain: false,
      small: false,
      snoozes: [5, 10, 15],
      fuse: { total: 600_000, left: 600_000, burning: true },
    };
    const due = { ...morning, prompt };
    const paused = { ...due, pause: { until: at("12:00") } };
    expect([morning, due, paused].map((snapshot) => trayPicture(snapshot, say).look)).toEqual([
      "active",
      "due",
      "paused",
    ]);
    expect(trayPicture(due, say).tooltip).toBe("Supple. Now: Stretch break");
    expect(trayPicture(paused, say).tooltip).toBe("Supple. Paused until 12:00");
  });

  test("a pause says until when: today, another day, or until it is ended", () => {
    const lines = [at("15:00"), at("09:00", "2026-03-31"), null].map((until) =>
      first({ ...morning, pause: { until } }),
    );
    expect(lines).toEqual(
      ["Paused until 15:00", "Paused until Tuesday at 09:00", "Paused until you resume"].map(
        (label) => ({ kind: "text", label }),
      ),
    );
  });
});

describe("the menu", () => {
  test("pauses while active and resumes while paused", () => {
    const paused = { ...morning, pause: { until: null } };
    expect(labels(trayPicture(morning, say).menu).slice(3)).toEqual([
      [
        "Pause reminders",
        ["For 30 minutes", "For 1 hour", "For 2 hours", "Until tomorrow", "Until you resume"],
      ],
      "I just took a break",
      "-",
      "Open Supple",
      "Quit Supple",
    ]);
    expect(labels(trayPicture(paused, say).menu)[3]).toBe("Resume reminders");
  });

  test("starts every routine of the catalogue, each once", () => {
    const { menu } = trayPicture(morning, say);
    const started = wishes(menu).filter(
      (wish) => (wish as { kind: string }).kind === "routine",
    ) as { routine: string }[];
    expect(started.map(({ routine }) => routine).toSorted()).toEqual(
      routines.map(({ id }) => id).toSorted(),
    );
  });

  const offered = (snapshot: Snapshot): unknown[] =>
    wishes(trayPicture(snapshot, say).menu).flatMap((wish) => {
      const { kind, routine } = wish as { kind: string; routine?: string };
      return kind === "routine" ? [routine] : [];
    });

  test("R33, R34 offers what can be done, with the minutes that are left of it, and no empty group", () => {
    for (const conditions of bodyConditions.map((tag) => [tag, "pregnancy"] as const)) {
      for (const positions of [["standing", "seated", "floor"], ["seated"]] as const) {
        const limits = { ...noLimits, conditions: [...conditions], positions };
        const { menu } = trayPicture({ ...morning, limits }, say);
        const possible = routines.flatMap((listed) => {
          const { routine, possible: can } = routineFor(listed, limits);
          return can ? [routine] : [];
        });
        expect(offered({ ...morning, limits })).toHaveLength(possible.length);
        const said = labels(menu).flat(9);
        for (const routine of possible) {
          expect(said).toContain(`${routine.name} (${routineMinutes(routine)} min)`);
        }
        const [, groups] = labels(menu).find(
          (label) => Array.isArray(label) && label[0] === "Routines",
        ) as [string, [string, unknown[]][]];
        expect(groups.filter(([, items]) => items.length === 0)).toEqual([]);
      }
    }
  });

  test("R34 says the shorter time of a routine that is rebuilt", () => {
    const pregnant = { ...noLimits, conditions: ["pregnancy" as const], pregnancyWeek: 20 };
    const said = (limits: Limits) => labels(trayPicture({ ...morning, limits }, say).menu).flat(9);
    expect(said(noLimits)).toContain("Evening recovery and foam rolling (10 min)");
    expect(said(pregnant)).toContain("Evening recovery and foam rolling (9 min)");
  });

  test("R23 offers the routines of the band of pain", () => {
    const at = (pain: number) => offered({ ...morning, limits: { ...noLimits, pain } });
    expect(at(4)).not.toContain("core-foundations-10");
    expect(at(6)).toEqual(["gentle-day-5", "gentle-upright-5", "breathe-2"]);
    expect(at(8)).toEqual(["breathe-2"]);
  });

  test("R29, R30 offers breathing alone while flags are urgent, and nothing in an emergency", () => {
    const locked = (tier: "urgent" | "emergency") => {
      const lock = { tier, flags: [], read: true };
      return { ...morning, lock };
    };
    expect(offered(locked("urgent"))).toEqual(["breathe-2"]);
    expect(offered(locked("emergency"))).toEqual([]);
    expect(labels(trayPicture(locked("emergency"), say).menu)[2]).toEqual([
      "Pause reminders",
      expect.anything(),
    ]);
  });

  test("is equal data for an equal moment, so that it is not drawn again", () => {
    const later = { ...morning, at: at("10:01") };
    expect(trayPicture(later, say)).toEqual(trayPicture(morning, say));
  });
});

test("a workout that nobody has told of is logged with two clicks, and asked after no more", () => {
  const workout: WorkoutView = {
    planned: "legs",
    title: "Lower body",
    type: "lift",
    start: at("08:00"),
    end: at("09:00"),
    exercises: ["Plank 3 x 30 s"],
    log: null,
  };
  const asking = { ...morning, workouts: [workout] };
  expect(labels(trayPicture(asking, say).menu)).toContainEqual([
    "How did Lower body go?",
    ["Done", "Partly done", "Dropped"],
  ]);
  const logs = wishes(trayPicture(asking, say).menu).filter(
    (wish) => (wish as TrayWish).kind === "log",
  );
  const common = { planned: "legs", type: "lift", started: at("08:00"), minutes: 60 };
  expect(logs).toMatchObject([
    { workout: { ...common, outcome: "done", exercises: ["Plank 3 x 30 s"] } },
    { workout: { ...common, outcome: "partial", exercises: null } },
    { workout: { ...common, outcome: "dropped", exercises: null } },
  ]);
  const log = { entry: "e1", outcome: "done", painBefore: null, painAfter: null } as const;
  const told = trayPicture({ ...morning, workouts: [{ ...workout, log }] }, say);
  expect(told.menu).toEqual(trayPicture(morning, say).menu);
});

import { describe, expect, test } from "vitest";
import type { Entry } from "../../../shared/journal/entry.ts";
import { journalOf } from "../../../shared/journal/journal.ts";
import { limitsAt, limitsSchema } from "../../../shared/rules/limits.ts";
import { defaultSettings, settingsSchema } from "../../../shared/settings/settings.ts";
import { instant, zone, type Instant } from "../../../shared/time/instant.ts";
import { checkInAt, entryAt } from "../../support/entries.ts";

const moment = (iso: string): Instant => instant(Date.parse(iso));

const limits = (
  iso: string,
  entries: readonly Entry[],
  { settings = defaultSettings, wokeAt = null as string | null } = {},
) => {
  const at = moment(iso);
  const woke = { wokeAt: wokeAt === null ? null : moment(wokeAt) };
  return limitsAt(settings, journalOf(entries, at), woke, { at, zone: zone("UTC") });
};

test("what was told stands in the limits, which are plain data", () => {
  const settings = settingsSchema.parse({
    version: 1,
    body: {
      conditions: ["pregnancy", "knee-pain"],
      pregnancyWeek: 10,
      agreed: [{ exercise: "plank", condition: "shoulder-injury" }],
      triggers: ["overhead"],
      equipment: ["mat"],
      positions: ["seated"],
    },
    safety: { pregnancyFromWeek: 12 },
  });
  const { pregnancyWeekSaid: _, ...told } = settings.body;
  const made = limits("2026-03-02T09:00Z", [checkInAt("2026-03-02T08:00Z", 3)], { settings });
  expect(made).toEqual({
    ...told,
    pregnancyFromWeek: 12,
    rolling: { areas: settings.rolling.areas, seconds: settings.rolling.secondsPerArea },
    pain: 3,
    early: false,
    earlyMinutes: 60,
    unlocked: [],
    notSuited: [],
  });
  expect(limitsSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
});

describe("R27, acute flare", () => {
  const flares = (iso: string, ...entries: Entry[]) =>
    limits(iso, entries).conditions.includes("acute-pain");
  const severe = checkInAt("2026-03-02T09:00Z", 6);

  test("pain of 6 turns it on for 72 hours; 5 does not", () => {
    expect(flares("2026-03-02T09:00Z", severe)).toBe(true);
    expect(flares("2026-03-05T08:59Z", severe)).toBe(true);
    expect(flares("2026-03-05T09:00Z", severe)).toBe(false);
    expect(flares("2026-03-02T09:00Z", checkInAt("2026-03-02T09:00Z", 5))).toBe(false);
  });

  test("so does sudden new pain that is reported, and a routine that was stopped at 6", () => {
    expect(flares("2026-03-02T10:00Z", entryAt("2026-03-02T09:00Z", { kind: "flare" }))).toBe(true);
    const stopped = entryAt("2026-03-02T09:00Z", {
      kind: "stopped",
      session: "s",
      exercise: "plank",
      reason: "pain",
      painBefore: 2,
      painNow: 6,
    });
    const after = limits("2026-03-02T10:00Z", [checkInAt("2026-03-02T08:00Z", 2), stopped]);
    expect(after).toMatchObject({ conditions: ["acute-pain"], pain: 6 });
  });

  test("two check-ins of 2, a day apart -> mode off", () => {
    const first = checkInAt("2026-03-03T09:00Z", 2);
    expect(flares("2026-03-03T10:00Z", severe, first)).toBe(true);
    const second = checkInAt("2026-03-04T09:00Z", 2);
    expect(flares("2026-03-04T09:00Z", severe, first, second)).toBe(false);
  });

  test.each([
    ["less than 12 hours apart", [3, 3], ["09:00", "20:59"], true],
    ["12 hours apart", [3, 3], ["09:00", "21:00"], false],
    ["one of them 4", [3, 4], ["09:00", "21:00"], true],
  ])("two check-ins %s", (_, [one = 0, two = 0], [first = "", second = ""], still) => {
    const entries = [
      checkInAt(`2026-03-03T${first}Z`, one),
      checkInAt(`2026-03-03T${second}Z`, two),
    ];
    expect(flares("2026-03-03T22:00Z", severe, ...entries)).toBe(still);
  });

  test("an answer above 3 between two calm ones starts the count again; another 6 the 72 hours", () => {
    const calm = checkInAt("2026-03-03T00:00Z", 1);
    const up = checkInAt("2026-03-03T06:00Z", 4);
    const again = checkInAt("2026-03-03T13:00Z", 1);
    expect(flares("2026-03-03T14:00Z", severe, calm, up, again)).toBe(true);
    const worse = checkInAt("2026-03-04T09:00Z", 7);
    expect(flares("2026-03-07T08:00Z", severe, worse)).toBe(true);
  });
});

describe("R19, form gate", () => {
  const checked = (iso: string, exercise = "crunch") =>
    entryAt(iso, { kind: "form-checked", exercise });
  const twice = [checked("2026-01-01T09:00Z"), checked("2026-01-03T09:00Z")];
  const unlocked = (...entries: Entry[]) => limits("2026-03-10T12:00Z", entries).unlocked;
  const calm = checkInAt("2026-03-09T09:00Z", 2);

  test("checklist complete once -> still locked, also twice on one day", () => {
    expect(unlocked(checked("2026-03-01T09:00Z"), calm)).toEqual([]);
    expect(unlocked(checked("2026-03-01T09:00Z"), checked("2026-03-01T19:00Z"), calm)).toEqual([]);
  });

  test("complete twice, pain max 3 -> locked, whatever was answered since", () => {
    expect(unlocked(...twice, checkInAt("2026-03-04T09:00Z", 3), calm)).toEqual([]);
  });

  test("complete twice, pain max 2 -> unlocked, however long ago the form was confirmed", () => {
    expect(unlocked(...twice, calm)).toEqual(["crunch"]);
    expect(unlocked(...twice, checkInAt("2026-03-01T09:00Z", 9), calm)).toEqual(["crunch"]);
  });

  test("without an answer in the last 7 days nothing is known of the pain: locked", () => {
    expect(unlocked(...twice)).toEqual([]);
    expect(unlocked(...twice, checkInAt("2026-03-01T09:00Z", 0))).toEqual([]);
  });

  test.each(["deadlift-rounded-back", "plank-sagging-hips", "squat-knees-forward"])(
    "%s -> never unlocked",
    (card) => {
      const cards = [checked("2026-01-01T09:00Z", card), checked("2026-01-03T09:00Z", card)];
      expect(unlocked(...cards, calm)).toEqual([]);
    },
  );
});

describe("R35, early in the day", () => {
  const early = (iso: string, wokeAt: string | null, minutes = 60) => {
    const settings = settingsSchema.parse({
      version: 1,
      safety: { earlyBendingMinutes: minutes },
    });
    return limits(iso, [], { settings, wokeAt }).early;
  };

  test("the first 60 minutes after the first activity, or as many as are set, 0 to 120", () => {
    expect(early("2026-03-02T07:30Z", "2026-03-02T07:00Z")).toBe(true);
    expect(early("2026-03-02T07:59Z", "2026-03-02T07:00Z")).toBe(true);
    expect(early("2026-03-02T08:00Z", "2026-03-02T07:00Z")).toBe(false);
    expect(early("2026-03-02T08:59Z", "2026-03-02T07:00Z", 120)).toBe(true);
    expect(early("2026-03-02T07:00Z", "2026-03-02T07:00Z", 0)).toBe(false);
    expect(early("2026-03-02T07:00Z", null)).toBe(false);
  });
});

test("what the journal keeps for it does not grow with the journal", () => {
  const days = Array.from({ length: 400 }, (_, day) => {
    const at = new Date(Date.parse("2025-01-01T09:00Z") + day * 86_400_000).toISOString();
    return [checkInAt(at, day % 11), entryAt(at, { kind: "form-checked", exercise: "crunch" })];
  }).flat();
  const { health } = journalOf(days);
  expect(health.worstPain.size).toBeLessThanOrEqual(9);
  expect(health.formChecked.get("crunch")).toHaveLength(2);
});

import { describe, expect, test } from "vitest";
import { problemOf } from "../../../shared/settings/problem.ts";
import { defaultSettings, settingsSchema } from "../../../shared/settings/settings.ts";

const parsed = (document: object) => settingsSchema.parse({ version: 1, ...document });

/** Path, value and what is allowed, of the first thing that is wrong. */
function problem(document: object) {
  const whole = { version: 1, ...document };
  const result = settingsSchema.safeParse(whole);
  return result.success ? null : problemOf(result.error, whole);
}

const own = (rhythm: object, id = "a") => ({ id, title: "A", rhythm });
const workout = (more: object) => ({
  id: "a",
  title: "A",
  type: "run",
  day: "mon",
  start: "18:00",
  minutes: 30,
  ...more,
});
const at = (path: string, value: unknown): object =>
  path.split(".").reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as object;

test("keys that are missing take the defaults of the page", () => {
  expect(parsed({})).toEqual(defaultSettings);
  expect(defaultSettings).toMatchObject({
    workingHours: { mon: [["09:00", "17:30"]], fri: [["09:00", "17:30"]], sat: [], sun: [] },
    dates: {},
    quietHours: ["22:00", "07:00"],
    away: { shortMinutes: 2, longMinutes: 5 },
    reminders: {
      micro: { on: true, everyMinutes: 30 },
      stretch: { on: true, everyMinutes: 55, routine: "desk-reset-5" },
      posture: { on: false, everyMinutes: 40 },
      eyes: { on: false, everyMinutes: 20 },
      warmUp: { on: true, setUpMinutes: 4 },
      coolDown: { on: true },
      unwind: { on: true, at: "20:30" },
      restDay: { on: true, at: "08:30", look: "prompt", first: "rolling" },
      checkIn: { on: true, at: "19:30" },
      headsUpSeconds: 0,
    },
    custom: [],
    training: {
      plan: [],
      sessions: [],
      maxConsecutiveDays: 3,
      minRestDaysPer7: 1,
      fixedRestDays: [],
      likeStrengthHours: 48,
      comfortableRunMetres: null,
    },
    rolling: {
      areas: ["calves", "hamstrings", "glutes", "upper-back"],
      secondsPerArea: 60,
    },
  });
  expect(parsed(at("reminders.micro.on", false)).reminders.micro).toEqual({
    on: false,
    everyMinutes: 30,
  });
});

describe("values at their bounds", () => {
  test.each([
    ["reminders.micro.everyMinutes", 15, 60],
    ["reminders.stretch.everyMinutes", 20, 180],
    ["reminders.posture.everyMinutes", 10, 120],
    ["reminders.eyes.everyMinutes", 10, 60],
    ["reminders.warmUp.setUpMinutes", 0, 30],
    ["away.longMinutes", 2, 60],
    ["training.maxConsecutiveDays", 1, 5],
    ["training.minRestDaysPer7", 1, 4],
    ["training.likeStrengthHours", 24, 96],
    ["training.comfortableRunMetres", 100, 200_000],
    ["rolling.secondsPerArea", 30, 120],
  ])("%s is allowed from %i to %i", (path, low, high) => {
    expect(problem(at(path, low))).toBeNull();
    expect(problem(at(path, high))).toBeNull();
    expect(problem(at(path, low - 1))).toMatchObject({ path, value: String(low - 1) });
    expect(problem(at(path, high + 1))).toMatchObject({ path, value: String(high + 1) });
    expect(problem(at(path, low + 0.5))).toMatchObject({ path });
    expect(problem(at(path, String(low)))).toMatchObject({ path, value: `"${low}"` });
  });

  test("R13 a setting of 6 is an error that says 1 to 5", () => {
    expect(problem(at("training.maxConsecutiveDays", 6))).toEqual({
      path: "training.maxConsecutiveDays",
      value: "6",
      allowed: "a whole number from 1 to 5",
    });
  });

  test("the longer away threshold is not below the short one", () => {
    expect(problem({ away: { shortMinutes: 30, longMinutes: 30 } })).toBeNull();
    expect(problem({ away: { shortMinutes: 6, longMinutes: 5 } })).toMatchObject({
      path: "away.longMinutes",
      value: "5",
    });
    expect(problem({ away: { shortMinutes: 31, longMinutes: 60 } })).toMatchObject({
      path: "away.shortMinutes",
    });
  });

  test.each([0, 10, 120])("a heads-up of %i s is allowed", (seconds) => {
    expect(problem(at("reminders.headsUpSeconds", seconds))).toBeNull();
  });

  test.each([-1, 1, 9, 121, 10.5])("a heads-up of %d s is not", (seconds) => {
    expect(problem(at("reminders.headsUpSeconds", seconds))).toMatchObject({
      path: "reminders.headsUpSeconds",
      value: String(seconds),
      allowed: "0, or a whole number from 10 to 120",
    });
  });

  test("a reminder of one's own: 5 to 480 minutes, or 1 to 24 times", () => {
    const times = (count: number) =>
      Array.from({ length: count }, (_, n) => `${String(n % 24).padStart(2, "0")}:00`);
    expect(
      problem({ custom: [own({ everyMinutes: 5 }), own({ everyMinutes: 480 }, "b")] }),
    ).toBeNull();
    expect(problem({ custom: [own({ everyMinutes: 4 })] })).toMatchObject({
      path: "custom.0.rhythm.everyMinutes",
      value: "4",
    });
    expect(problem({ custom: [own({ everyMinutes: 481 })] })).toMatchObject({
      path: "custom.0.rhythm.everyMinutes",
    });
    expect(problem({ custom: [own({ times: times(24), days: ["mon"] })] })).toBeNull();
    expect(problem({ custom: [own({ times: times(25), days: ["mon"] })] })).toMatchObject({
      path: "custom.0.rhythm.times",
    });
    expect(problem({ custom: [own({ times: [], days: ["mon"] })] })).toMatchObject({
      path: "custom.0.rhythm.times",
    });
  });

  test("a workout: 5 to 360 minutes, of a known type", () => {
    expect(
      problem({
        training: { plan: [workout({ minutes: 5 }), workout({ minutes: 360, id: "b" })] },
      }),
    ).toBeNull();
    expect(problem({ training: { plan: [workout({ minutes: 4 })] } })).toMatchObject({
      path: "training.plan.0.minutes",
    });
    expect(problem({ training: { plan: [workout({ minutes: 361 })] } })).toMatchObject({
      path: "training.plan.0.minutes",
    });
    const yoga = problem({ training: { plan: [workout({ type: "yoga" })] } });
    expect(yoga).toMatchObject({ path: "training.plan.0.type", value: '"yoga"' });
    expect(yoga?.allowed).toContain('"walk"');
  });

  test("a workout of one date has an id that no workout of every week has", () => {
    const { day: _, ...single } = workout({ date: "2026-03-05" });
    expect(problem({ training: { sessions: [single] } })).toBeNull();
    expect(problem({ training: { sessions: [{ ...single, date: "2026-02-30" }] } })).toMatchObject({
      path: "training.sessions.0.date",
    });
    expect(problem({ training: { plan: [workout({})], sessions: [single] } })).toMatchObject({
      path: "training.sessions.0.id",
      allowed: "an id used only once",
    });
    const instead = { workout: "legs", date: "2026-03-03" };
    expect(problem({ training: { sessions: [{ ...single, instead }] } })).toBeNull();
    expect(problem({ training: { fixedRestDays: ["sun", "sonntag"] } })).toMatchObject({
      path: "training.fixedRestDays.1",
    });
  });
});

describe("what is wrong is named", () => {
  test.each([
    ["an unknown key", { colour: "red" }, "colour", '"red"'],
    ["an unknown key within", at("reminders.micro.every", 30), "reminders.micro.every", "30"],
    ["an unknown reminder", at("reminders.nap.on", true), "reminders.nap", '{"on":true}'],
    ["another version", { version: 2 }, "version", "2"],
    ["a time that is none", { quietHours: ["24:00", "07:00"] }, "quietHours.0", '"24:00"'],
    [
      "a time not written HH:MM",
      at("reminders.unwind.at", "8:30"),
      "reminders.unwind.at",
      '"8:30"',
    ],
    ["one quiet time", { quietHours: ["22:00"] }, "quietHours", '["22:00"]'],
    ["a date that does not exist", { dates: { "2026-02-30": [] } }, "dates.2026-02-30", "[]"],
    [
      "a date that cannot be one",
      JSON.parse('{"dates":{"__proto__":[]}}'),
      "dates.__proto__",
      "[]",
    ],
    [
      "an unknown key of that name",
      JSON.parse('{"sound":{"__proto__":1}}'),
      "sound.__proto__",
      "1",
    ],
    ["a number too large", JSON.parse('{"sound":{"volume":1e999}}'), "sound.volume", "Infinity"],
    [
      "a number too small, in a list",
      JSON.parse('{"quietHours":[-1e999]}'),
      "quietHours",
      '["-Infinity"]',
    ],
    [
      "an unknown weekday",
      { custom: [own({ times: ["13:00"], days: ["monday"] })] },
      "custom.0.rhythm.days.0",
      '"monday"',
    ],
    [
      "an id that is none",
      { custom: [own({ everyMinutes: 30 }, "Über uns")] },
      "custom.0.id",
      '"Über uns"',
    ],
    [
      "an id used twice",
      { custom: [own({ everyMinutes: 30 }), own({ everyMinutes: 40 })] },
      "custom.1.id",
      '"a"',
    ],
    [
      "a routine that does not exist",
      at("reminders.stretch.routine", "yoga-90"),
      "reminders.stretch.routine",
      '"yoga-90"',
    ],
    [
      "a routine of one's own that does not exist",
      { custom: [{ ...own({ everyMinutes: 30 }), routine: "nope" }] },
      "custom.0.routine",
      '"nope"',
    ],
  ])("%s", (_, document, path, value) => {
    const found = problem(document);
    expect(found).toMatchObject({ path, value });
    expect(found?.allowed.length).toBeGreaterThan(0);
  });

  test("a break is on all displays, or on one with its number and name", () => {
    for (const display of ["all", { id: 78, label: "" }, { id: -5e9, label: "DELL U2720Q" }]) {
      expect(problem(at("delivery.display", display))).toBeNull();
    }
    expect(problem(at("delivery.display", "some"))).toEqual({
      path: "delivery.display",
      value: '"some"',
      allowed: "all, or the id and label of a display",
    });
    expect(problem(at("delivery.as", "loud"))).toMatchObject({ path: "delivery.as" });
  });

  test("an application has a name", () => {
    expect(problem(at("holds.applications", ["vlc", "Zoom"]))).toBeNull();
    expect(problem(at("holds.applications", ["vlc", ""]))).toEqual({
      path: "holds.applications.1",
      value: '""',
      allowed: "the name of an application, of 1 to 200 characters",
    });
    const many = Array.from({ length: 101 }, (_, n) => `app ${n}`);
    expect(problem(at("holds.applications", many))).toMatchObject({
      path: "holds.applications",
      allowed: "at most 100 applications",
    });
  });

  test("quiet hours may be none", () => {
    expect(parsed({ quietHours: null }).quietHours).toBeNull();
  });

  test("at most 1,000 entries each", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => own({ everyMinutes: 30 }, `a${n}`));
    expect(problem({ custom: many(1000) })).toBeNull();
    expect(problem({ custom: many(1001) })).toMatchObject({ path: "custom" });
    const plan = (count: number) =>
      Array.from({ length: count }, (_, n) => workout({ id: `a${n}` }));
    expect(problem({ training: { plan: plan(1000) } })).toBeNull();
    expect(problem({ training: { plan: plan(1001) } })).toMatchObject({ path: "training.plan" });
    const dates = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [
          new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
          [],
        ]),
      );
    expect(problem({ dates: dates(1000) })).toBeNull();
    expect(problem({ dates: dates(1001) })).toMatchObject({ path: "dates" });
  });
});

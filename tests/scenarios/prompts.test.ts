import { describe, expect, test } from "vitest";
import { aDay } from "./day.ts";
import { daily, only, plan } from "./wishes.ts";

const workingHours = daily(["09:00", "17:00"]);
const micro = { workingHours, reminders: only({ micro: {} }) };
const stretch = { workingHours, reminders: only({ stretch: {} }) };
/** Stretch, with a micro that makes two minutes the threshold of absence and never comes first. */
const rare = { workingHours, reminders: only({ stretch: {}, micro: { everyMinutes: 60 } }) };
const at = (id: string, ...times: string[]) => ({
  id,
  title: id,
  rhythm: { times, days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] },
});

describe("P1 one prompt at a time", () => {
  test("P1 it offers Start, Snooze and Skip and says why it fired", () => {
    const { prompt } = aDay(stretch).from("08:00").ignores().until("09:56").seen();
    expect(prompt).toMatchObject({
      kind: "stretch",
      routines: ["desk-reset-5", "stretch-3"],
      snoozes: [5, 10, 15],
      reason: { id: "reason.stretch", values: { minutes: 55 } },
    });
  });

  test("P1 a second reminder waits until the first is answered", () => {
    const settings = { ...micro, custom: [at("tea", "09:37")] };
    const day = aDay(settings).from("08:00").ignores().until("09:39");
    expect(day.prompts()).toEqual([["09:30", "micro"]]);
    expect(day.answers("skip").works("5s").prompts()).toEqual([
      ["09:30", "micro"],
      ["09:39", "custom"],
    ]);
  });

  test("P1 what was played stands in the day as the routine, and as the reminder that it answered", () => {
    const [mark] = aDay(stretch).from("08:00").until("10:30").seen().day;
    expect(mark).toMatchObject({ state: "done", kind: "stretch", routine: "desk-reset-5" });
  });

  test("P1 it expires after ten minutes in which the person was there, journalled as missed", () => {
    const day = aDay(micro).from("08:00").ignores().until("09:39").works("50s");
    expect(day.seen().prompt?.fuse).toMatchObject({ total: 600_000, burning: true });
    expect(day.outcomes()).toEqual([]);
    expect(day.works("15s").outcomes()).toEqual([["micro", "missed"]]);
  });

  test("P1 the fuse rests from the moment that the person left", () => {
    const day = aDay(rare).from("08:00").ignores().until("09:58").isIdle("4m").works("40s");
    const left = day.seen().prompt?.fuse.left ?? 0;
    expect(left).toBeGreaterThan((7 * 60 - 45) * 1000);
    expect(left).toBeLessThanOrEqual(7 * 60 * 1000);
  });

  test("P1 the fuse rests behind a locked screen, and the prompt is back after it", () => {
    const day = aDay(stretch).from("08:00").ignores().until("09:58").locks("4m");
    expect(day.seen().prompt).toBeNull();
    day.unlocks().works("62s");
    expect(day.times("stretch")).toEqual(["09:55", "10:03"]);
    expect(day.seen().prompt?.fuse.left).toBeGreaterThan(410_000);
  });

  test("P1 nobody is prompted while away: the prompt waits for the return", () => {
    const settings = { workingHours: daily(), reminders: only({}), custom: [at("tea", "13:00")] };
    const locked = aDay(settings).from("08:00").until("12:50").locks("20m");
    expect(locked.prompts()).toEqual([]);
    expect(locked.unlocks().works("2m").prompts()).toEqual([["13:11", "custom"]]);
    const idle = aDay(rare).from("08:00").until("09:52").isIdle("4m").works("40s");
    expect(idle.times("stretch")).toEqual(["09:56"]);
  });

  test("P1 nothing snoozes by itself: a prompt that nobody answers is over", () => {
    const settings = { workingHours: daily(), reminders: only({}), custom: [at("tea", "13:00")] };
    const day = aDay(settings).from("12:00").ignores().until("23:00");
    expect(day.prompts()).toEqual([["13:00", "custom"]]);
    expect(day.outcomes()).toEqual([["custom", "missed"]]);
  });
});

test("a routine that is asked for twice at once is started once", () => {
  const day = aDay(micro).from("08:00").startsRoutine("stretch-3").startsRoutine("stretch-3");
  const kinds = () => day.journal().map(({ kind }) => kind);
  expect(kinds()).toEqual(["routine-started"]);
  expect(day.startsRoutine("breathe-2").seen().session?.routine).toBe("breathe-2");
  expect(kinds()).toEqual(["routine-started", "routine", "routine-started"]);
});

describe("P2 snooze and skip", () => {
  test.each([5, 10, 15] as const)("P2 a snooze of %i min brings it again after that", (minutes) => {
    const day = aDay(stretch)
      .from("08:00")
      .ignores()
      .until("09:55")
      .works("30s")
      .answers(minutes)
      .works("20m");
    const again = minutes === 5 ? "10:00" : minutes === 10 ? "10:05" : "10:10";
    expect(day.times("stretch")).toEqual(["09:55", again]);
  });

  test("P2 three snoozes at most: the fourth showing has only Start and Skip", () => {
    const day = aDay(stretch).from("08:00").snoozes(5).until("10:11");
    expect(day.times("stretch")).toEqual(["09:55", "10:00", "10:05", "10:10"]);
    expect(day.seen().prompt?.snoozes).toEqual([]);
    expect(day.until("10:30").times("stretch")).toHaveLength(4);
    expect(day.outcomes()).toEqual([["stretch", "missed"]]);
  });

  test("P2 each showing burns a fuse of its own", () => {
    const day = aDay(stretch).from("08:00").ignores().until("10:00").answers(5).until("10:14");
    expect(day.outcomes()).toEqual([]);
    expect(day.until("10:16").outcomes()).toEqual([["stretch", "missed"]]);
  });

  test("P2 a snoozed warm-up ends when its workout begins", () => {
    const settings = {
      workingHours: daily(),
      reminders: only({ warmUp: {} }),
      training: { plan: [plan("mon", "18:00")] },
    };
    const day = aDay(settings)
      .from("16:00")
      .ignores()
      .until("17:50")
      .works("30s")
      .answers(5)
      .until("17:56");
    expect(day.times("warm-up")).toEqual(["17:50", "17:55"]);
    expect(day.seen().prompt?.snoozes).toEqual([]);
    day.answers(5).until("18:30");
    expect(day.times("warm-up")).toHaveLength(2);
    expect(day.outcomes()).toEqual([["warm-up", "missed"]]);
  });

  test("P2 a cool-down ends 30 min after the end", () => {
    const settings = {
      workingHours: daily(),
      reminders: only({ coolDown: {} }),
      training: { plan: [plan("mon", "18:00")] },
    };
    const day = aDay(settings).from("16:00").snoozes(15).until("19:29");
    expect(day.times("cool-down")).toEqual(["19:00", "19:15"]);
    expect(day.until("21:00").times("cool-down")).toHaveLength(2);
    expect(day.outcomes()).toEqual([["cool-down", "missed"]]);
  });

  test("P2 a desk prompt ends when working hours close", () => {
    const day = aDay({ ...micro, workingHours: daily(["09:00", "09:40"]) })
      .from("08:00")
      .ignores()
      .until("09:30");
    day.works("5s").answers(15).until("10:30");
    expect(day.times("micro")).toEqual(["09:30"]);
    expect(day.outcomes()).toEqual([["micro", "missed"]]);
    const open = aDay({ ...micro, workingHours: daily(["09:00", "09:35"]) })
      .from("08:00")
      .ignores()
      .until("09:36");
    expect(open.seen().prompt).toBeNull();
  });

  test("P2 the others end with their local day", () => {
    const settings = {
      quietHours: null,
      workingHours: daily(),
      reminders: only({ checkIn: { at: "23:55" } }),
    };
    const day = aDay(settings).from("20:00").ignores().until("2026-03-03 00:01");
    expect(day.times("check-in")).toEqual(["23:55"]);
    expect(day.outcomes()).toEqual([["check-in", "missed"]]);
  });

  test("P2 a skip can be undone for 10 s, and is journalled only after that", () => {
    const day = aDay(micro).from("08:00").ignores().until("09:31").answers("skip").works("9s");
    expect(day.outcomes()).toEqual([]);
    expect(day.seen().undo).not.toBeNull();
    day.undoesSkip().works("2s");
    expect(day.seen().prompt?.kind).toBe("micro");
    expect(day.outcomes()).toEqual([]);
    const late = aDay(micro)
      .from("08:00")
      .ignores()
      .until("09:31")
      .answers("skip")
      .works("11s")
      .undoesSkip();
    expect(late.works("5s").seen().prompt).toBeNull();
    expect(late.outcomes()).toEqual([["micro", "skipped"]]);
  });

  test("P2 what came after a skip and ended does not come back with it, nor twice what is open", () => {
    const settings = {
      workingHours: daily(),
      reminders: only({ checkIn: {} }),
      custom: [at("tea", "19:30")],
    };
    const day = () => aDay(settings).from("12:00").ignores().until("19:31").answers("skip");
    const finished = day().works("3s").answersWhatIsOpen("finish").undoesSkip().works("5s");
    expect(finished.prompts().map(([, kind]) => kind)).toEqual(["check-in", "custom", "check-in"]);
    expect(finished.answersWhatIsOpen("finish").until("23:00").outcomes()).toEqual([
      ["custom", "finished"],
      ["check-in", "finished"],
    ]);
    const open = day().works("3s").undoesSkip().works("5s");
    expect(open.seen().prompt?.kind).toBe("custom");
    open.answersWhatIsOpen("finish").works("5s").answersWhatIsOpen("finish").until("23:00");
    expect(open.outcomes()).toHaveLength(2);
  });

  test("P2 the time of an undo rests while it is attended, for a minute at most", () => {
    const day = aDay(micro).from("08:00").ignores().until("09:31").answers("skip").works("8s");
    day.attendsUndo(true).works("50s").attendsUndo(false).works("1s");
    expect(day.seen().undo).not.toBeNull();
    expect(day.outcomes()).toEqual([]);
    expect(day.works("2s").outcomes()).toEqual([["micro", "skipped"]]);
    const forgotten = aDay(micro).from("08:00").ignores().until("09:31").answers("skip");
    forgotten.attendsUndo(true).works("61s");
    expect(forgotten.seen().undo).toBeNull();
    expect(forgotten.outcomes()).toEqual([["micro", "skipped"]]);
  });

  test("P2 three skips of one kind in a row offer something easier, at most once a week", () => {
    const day = aDay(stretch).from("08:00").skips().until("11:46");
    expect(day.seen().suggestion).toMatchObject({
      kind: "stretch",
      routine: "stretch-3",
      everyMinutes: 85,
    });
    day.until("2026-03-03 12:00");
    expect(day.seen().suggestion).toBeNull();
    day.until("2026-03-09 12:00");
    expect(day.seen().suggestion).toMatchObject({ kind: "stretch" });
  });

  test("P2 an offer that was put away stays away, whatever is undone and over a restart; the next comes in a week", () => {
    const day = aDay(stretch).from("08:00").skips().until("11:46");
    expect(day.seen().suggestion).not.toBeNull();
    day.ignores().until("12:41").works("5s").answers("skip").putsAwayOffer();
    expect(day.seen().suggestion).toBeNull();
    expect(day.undoesSkip().seen().suggestion).toBeNull();
    expect(day.killed("5s").starts().seen().suggestion).toBeNull();
    day.skips().until("2026-03-09 11:00");
    expect(day.seen().suggestion).toBeNull();
    day.until("2026-03-09 12:00");
    expect(day.seen().suggestion).toMatchObject({ kind: "stretch" });
  });

  test("P2 two skips, a start, and two skips offer nothing; nor does a third that is undone", () => {
    const day = aDay(stretch)
      .from("08:00")
      .skips()
      .until("11:00")
      .finishes()
      .until("12:00")
      .skips()
      .until("14:00");
    expect(day.outcomes().map(([, outcome]) => outcome)).toEqual([
      "skipped",
      "skipped",
      "finished",
      "skipped",
      "skipped",
    ]);
    expect(day.seen().suggestion).toBeNull();
    const undone = aDay(stretch)
      .from("08:00")
      .skips()
      .until("11:44")
      .ignores()
      .until("11:46")
      .answers("skip")
      .undoesSkip();
    expect(undone.seen().suggestion).toBeNull();
    expect(undone.works("5s").answers("skip").seen().suggestion).toMatchObject({ kind: "stretch" });
  });

  test("P2 the offer is gone once the interval was changed, and has nothing longer than what is allowed", () => {
    const day = aDay(stretch)
      .from("08:00")
      .skips()
      .until("11:46")
      .changes({ reminders: only({ stretch: { everyMinutes: 85 } }) });
    expect(day.seen().suggestion).toBeNull();
    const longest = aDay({ workingHours, reminders: only({ micro: { everyMinutes: 60 } }) })
      .from("08:00")
      .skips()
      .until("12:01");
    expect(longest.seen().suggestion).toBeNull();
  });
});

describe("P3 groups", () => {
  const close = {
    workingHours,
    reminders: only({ micro: { everyMinutes: 30 }, stretch: { everyMinutes: 34 } }),
  };

  test("P3 what is due within 5 min becomes the highest in rank, at its own due time", () => {
    const day = aDay(close).from("08:00").ignores().until("09:35");
    expect(day.prompts()).toEqual([["09:34", "stretch"]]);
    expect(day.details()[0]?.about.group.map(({ kind }) => kind)).toEqual(["micro"]);
  });

  test("P3 a lead that is due first absorbs what is due later", () => {
    const reminders = only({ stretch: { everyMinutes: 30 }, micro: { everyMinutes: 34 } });
    const day = aDay({ workingHours, reminders }).from("08:00").until("10:00");
    expect(day.prompts()).toEqual([
      ["09:30", "stretch"],
      ["10:00", "stretch"],
    ]);
  });

  test("P3 six minutes apart are two prompts", () => {
    const settings = { workingHours, reminders: only({ micro: {} }), custom: [at("tea", "09:36")] };
    expect(aDay(settings).from("08:00").until("09:40").prompts()).toEqual([
      ["09:30", "micro"],
      ["09:36", "custom"],
    ]);
    const nearer = { ...settings, custom: [at("tea", "09:35")] };
    expect(aDay(nearer).from("08:00").until("09:40").prompts()).toEqual([["09:35", "custom"]]);
  });

  test("P3 a finished movement routine satisfies the desk reminders of the group", () => {
    const day = aDay(close).from("08:00").until("10:30");
    expect(day.prompts()).toEqual([
      ["09:34", "stretch"],
      ["10:08", "stretch"],
    ]);
  });

  test("P3 the others follow the finished one", () => {
    const settings = {
      workingHours,
      reminders: only({ micro: {}, checkIn: { at: "09:32" } }),
      custom: [at("tea", "09:33")],
    };
    const day = aDay(settings).from("08:00").until("10:01");
    expect(day.prompts()).toEqual([
      ["09:32", "check-in"],
      ["09:33", "custom"],
    ]);
  });

  test("P3 skipped, its micro, posture and eyes are dropped until their next interval and the others follow", () => {
    const reminders = only({
      micro: {},
      posture: { everyMinutes: 31 },
      eyes: { everyMinutes: 32 },
      stretch: { everyMinutes: 33 },
    });
    const settings = {
      workingHours,
      reminders,
      custom: [{ id: "own", title: "Own", rhythm: { everyMinutes: 34 } }],
    };
    const day = aDay(settings).from("08:00").skips().until("09:50");
    expect(day.prompts()).toEqual([
      ["09:34", "custom"],
      ["09:44", "stretch"],
    ]);
    expect(day.until("10:03").prompts()).toHaveLength(2);
    expect(day.until("10:10").prompts()[2]).toEqual(["10:08", "custom"]);
  });

  test("P3 expired, it drops them too", () => {
    const day = aDay(close).from("08:00").ignores().until("10:13");
    expect(day.prompts()).toEqual([["09:34", "stretch"]]);
    expect(day.outcomes()).toEqual([["stretch", "missed"]]);
    expect(day.until("10:19").prompts()).toEqual([
      ["09:34", "stretch"],
      ["10:18", "stretch"],
    ]);
  });

  test.each([5, 10, 15] as const)(
    "P3 snoozed for %i min, the group is snoozed with it, also what is not due yet",
    (minutes) => {
      const reminders = only({ stretch: { everyMinutes: 30 }, micro: { everyMinutes: 33 } });
      const day = aDay({ workingHours, reminders })
        .from("08:00")
        .ignores()
        .until("09:30")
        .works("5s");
      day.answers(minutes).until("09:50").answers("finish").until("09:58");
      expect(day.prompts()).toEqual([
        ["09:30", "stretch"],
        [`09:${30 + minutes}`, "stretch"],
      ]);
    },
  );

  test("P3 without a movement routine at pain 8, micro is dropped and the others follow", () => {
    const day = aDay(close).from("08:00").feels(8).until("10:03");
    expect(day.details()[0]?.about.routines).toEqual(["breathe-2"]);
    expect(day.prompts()).toEqual([["09:34", "stretch"]]);
  });
});

describe("P4 desk prompts keep apart", () => {
  test("P4 two are at least 10 min apart: the later waits", () => {
    const reminders = only({ micro: { everyMinutes: 30 }, stretch: { everyMinutes: 36 } });
    const day = aDay({ workingHours, reminders }).from("08:00").skips().until("09:50");
    expect(day.prompts()).toEqual([
      ["09:30", "micro"],
      ["09:40", "stretch"],
    ]);
  });

  const training = { plan: [plan("mon", "12:00", 60)] };

  test("P4 none in the 10 min before a warm-up is due, until the workout is over", () => {
    const reminders = only({ micro: { everyMinutes: 25 }, warmUp: {}, coolDown: {} });
    const day = aDay({ workingHours, reminders, training }).from("11:10").until("13:30");
    expect(day.prompts()).toEqual([
      ["11:35", "micro"],
      ["11:50", "warm-up"],
      ["13:00", "cool-down"],
      ["13:25", "micro"],
    ]);
    const late = aDay({ workingHours, reminders, training }).from("11:16").until("13:30");
    expect(late.prompts()[0]).toEqual(["11:50", "warm-up"]);
  });

  test("P4 around midnight too", () => {
    const night = {
      workingHours: { ...daily(), mon: [["20:00", "04:00"]] },
      training: { plan: [plan("tue", "00:12", 30)] },
    };
    const reminders = only({ micro: { everyMinutes: 15 }, warmUp: {} });
    const day = aDay({ ...night, reminders })
      .from("23:38")
      .until("2026-03-03 00:40");
    expect(day.prompts()).toEqual([["00:02", "warm-up"]]);
  });

  test("P4 a workout without a warm-up reminder blocks its own time only", () => {
    const reminders = only({ micro: { everyMinutes: 25 } });
    const day = aDay({ workingHours, reminders, training }).from("11:10").until("13:30");
    expect(day.prompts()).toEqual([
      ["11:35", "micro"],
      ["13:25", "micro"],
    ]);
  });

  test.each(["warmup-6", "warmup-standing-6"])(
    "P4 %s finished in the 30 min before satisfies the warm-up",
    (routine) => {
      const settings = { workingHours: daily(), reminders: only({ warmUp: {} }), training };
      const early = aDay(settings)
        .from("10:00")
        .until("11:31")
        .startsRoutine(routine)
        .finishesRoutine()
        .until("12:30");
      expect(early.prompts()).toEqual([]);
      const tooEarly = aDay(settings)
        .from("10:00")
        .until("11:29")
        .startsRoutine(routine)
        .finishesRoutine()
        .until("12:30");
      expect(tooEarly.prompts()).toEqual([["11:50", "warm-up"]]);
    },
  );
});

describe("P5 typing", () => {
  test("P5 a prompt waits for 3 s without input", () => {
    const day = aDay(micro).from("08:00").until("09:29").types().until("09:30").works("20s");
    expect(day.prompts()).toEqual([]);
    day.types("3s").works("5s");
    expect(day.prompts()).toEqual([["09:30", "micro"]]);
  });

  test("P5 60 s at most", () => {
    const day = aDay(micro).from("08:00").until("09:29").types().until("09:30").works("58s");
    expect(day.prompts()).toEqual([]);
    expect(day.works("8s").prompts()).toEqual([["09:31", "micro"]]);
  });

  test("P5 who pauses may be shown a whole screen; who was waited for and types on may not", () => {
    const paused = aDay(micro).from("08:00").ignores().until("09:30").works("5s");
    expect(paused.seen().prompt).toMatchObject({ kind: "micro", small: false });
    const typing = aDay(micro).from("08:00").ignores().until("09:29").types().until("09:31");
    expect(typing.works("8s").seen().prompt).toMatchObject({ kind: "micro", small: true });
  });

  test("P5 one that was left stays small until it comes anew, and another one cannot be left by its name", () => {
    const day = aDay(micro).from("08:00").ignores().until("09:31");
    expect(day.makesSmall("another").seen().prompt?.small).toBe(false);
    expect(day.makesSmall().works("5m").seen().prompt?.small).toBe(true);
    day.answersWhatIsOpen(5);
    expect(day.works("6m").seen().prompt?.small).toBe(false);
    expect(day.prompts().map(([, kind]) => kind)).toEqual(["micro", "micro"]);
  });

  test("P5 one that is made small is attended no more: its time goes on", () => {
    const day = aDay(micro).from("08:00").ignores().until("09:31");
    day.attendsPrompt(true).works("20m");
    expect(day.seen().prompt?.kind).toBe("micro");
    expect(day.makesSmall().works("20m").outcomes()).toEqual([["micro", "missed"]]);
  });

  test("P5 the wait begins anew after something else kept the prompt back", () => {
    const day = aDay(micro).from("08:00").until("09:29").types().until("09:30").works("30s");
    day.isHeldBy("doNotDisturb").works("30m").isFreeOf("doNotDisturb").works("75s");
    expect(day.prompts()).toEqual([]);
  });
});

describe("P6 heads-up", () => {
  const early = (reminders: Parameters<typeof only>[0], seconds = 30) => ({
    workingHours,
    reminders: { ...only(reminders), headsUpSeconds: seconds },
  });

  test.each([10, 30, 120])(
    "P6 comes %i s before a desk prompt, which comes at its time",
    (seconds) => {
      const day = aDay(early({ micro: {} }, seconds))
        .from("08:00")
        .until("10:01");
      const clock = (at: number) => new Date(at).toISOString().slice(14, 19);
      expect(day.headsUps()).toHaveLength(2);
      expect(day.headsUps()[0]?.slice(3)).toBe(clock(30 * 60_000 - seconds * 1000));
      expect(day.times("micro")).toEqual(["09:30", "10:00"]);
    },
  );

  test("P6 off by default, and never before what is no desk prompt", () => {
    expect(aDay(micro).from("08:00").until("10:00").headsUps()).toEqual([]);
    const settings = { ...early({}), custom: [at("tea", "10:00")] };
    const day = aDay(settings).from("08:00").until("09:59").works("45s").changes({});
    expect(day.until("10:30").headsUps()).toEqual([]);
    expect(day.prompts()).toEqual([["10:00", "custom"]]);
  });

  test("P6 the prompt is not open before its time, and is announced to the window", () => {
    const day = aDay(early({ micro: {} }))
      .from("08:00")
      .until("09:29")
      .works("45s");
    expect(day.seen().prompt).toBeNull();
    expect(day.seen().coming).not.toBeNull();
    expect(day.prompts()).toEqual([]);
  });

  test("P6 it announces the group that will come", () => {
    const day = aDay(early({ micro: {}, stretch: { everyMinutes: 33 } }))
      .from("08:00")
      .until("09:34");
    expect(day.headsUps()).toEqual(["09:32:30"]);
    expect(day.prompts()).toEqual([["09:33", "stretch"]]);
  });

  const coming = (reminders = {}) =>
    aDay(early({ micro: {}, ...reminders }))
      .from("08:00")
      .until("09:29")
      .works("40s");

  test("P6 what is coming can be started", () => {
    const day = coming().answersWhatComes("finish").until("10:01");
    expect(day.outcomes()).toEqual([
      ["micro", "finished"],
      ["micro", "finished"],
    ]);
    expect(day.times("micro")).toEqual(["09:59"]);
  });

  test("P6 what is coming can be snoozed", () => {
    expect(coming().answersWhatComes(10).until("09:45").times("micro")).toEqual(["09:39"]);
  });

  test("P6 what is coming can be skipped, and the skip undone", () => {
    const day = coming().answersWhatComes("skip").until("09:50");
    expect(day.prompts()).toEqual([]);
    expect(day.outcomes()).toEqual([["micro", "skipped"]]);
    expect(coming().answersWhatComes("skip").undoesSkip().until("09:45").times("micro")).toEqual([
      "09:30",
    ]);
  });

  test("P6 a hold, a lock and a break take it back", () => {
    const held = coming().isHeldBy("doNotDisturb").works("10m");
    expect([held.prompts(), held.seen().coming]).toEqual([[], null]);
    expect(held.isFreeOf("doNotDisturb").works("61s").times("micro")).toEqual(["09:40"]);
    const locked = coming().locks("60s").unlocks().works("62s");
    expect(locked.times("micro")).toEqual(["09:31"]);
    const rested = coming().takesBreak().until("09:58");
    expect([rested.prompts(), rested.seen().coming]).toEqual([[], null]);
  });

  test("P6 it comes before a snoozed desk prompt too, and waits for a pause in the typing", () => {
    const day = aDay(early({ micro: {} }))
      .from("08:00")
      .ignores()
      .until("09:31")
      .answers(10)
      .until("09:40")
      .types()
      .until("09:41")
      .works("30s");
    expect(day.headsUps()).toEqual(["09:29:30", "09:40:30"]);
    expect(day.times("micro")).toEqual(["09:30"]);
    expect(day.types("3s").works("5s").times("micro")).toEqual(["09:30", "09:41"]);
  });

  test("P6 a process that dies in between loses nothing", () => {
    expect(coming().killed("5s").starts().until("09:40").times("micro")).toEqual(["09:30"]);
  });
});

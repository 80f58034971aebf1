import { describe, expect, test } from "vitest";
import { answerTo } from "../../../electron/answer-to.ts";
import { type HandlerParts, handlersOf } from "../../../electron/handlers.ts";
import { loopOf, type LoopParts } from "../../../electron/loop.ts";
import { notebookOf } from "../../../electron/notebook.ts";
import { noticesOf } from "../../../electron/notices.ts";
import { type Programmes, programmesOf } from "../../../electron/programmes.ts";
import type { Document, WindowName } from "../../../electron/ports.ts";
import type { DiskRefusal } from "../../../shared/messages/disk-refusal.ts";
import { holdOwnContent } from "../../../shared/content/own-content.ts";
import type { RoutineId } from "../../../shared/domain/routine-id.ts";
import type { Snapshot } from "../../../shared/ipc/snapshot.ts";
import type { Entry } from "../../../shared/journal/entry.ts";
import { milestonesOf } from "../../../shared/journal/milestones.ts";
import type { KeptProgrammes } from "../../../shared/programme/kept.ts";
import type { Effect } from "../../../shared/scheduler/effect.ts";
import { withConsent } from "../../../shared/rules/consent.ts";
import { freshState, type SchedulerState } from "../../../shared/scheduler/state.ts";
import { defaultSettings, type Settings } from "../../../shared/settings/settings.ts";
import type { LocalDate } from "../../../shared/time/calendar.ts";
import {
  after,
  between,
  type Duration,
  type Instant,
  milliseconds,
  minutes,
  seconds,
  zone,
} from "../../../shared/time/instant.ts";
import { instantOf } from "../../../shared/time/local.ts";
import { journalInMemory } from "../../support/journal-in-memory.ts";
import { programme } from "../../support/programme-files.ts";

const berlin = zone("Europe/Berlin");
const nine = instantOf("2026-03-30" as LocalDate, "09:00", berlin);

function inMemory<T>(value: T, readOnly = false): Document<T> & { writes: number } {
  let kept = value;
  return {
    file: "settings.json",
    readOnly,
    writes: 0,
    read: () => kept,
    write(next) {
      kept = next;
      this.writes += 1;
    },
  };
}

const ignored = {
  doNotDisturb: "ignored",
  fullScreen: "ignored",
  applications: "ignored",
  microphone: "ignored",
  camera: "ignored",
} as const;

const noProgrammes: Pick<Programmes, "says"> = {
  says: () => ({ stamp: 0, kept: [], offered: null }),
};

/** A desk on Monday morning with a person who is there, its alarm followed by hand. */
function desk(
  over: Partial<LoopParts> = {},
  onOpen: (window: WindowName) => void = () => undefined,
) {
  let at = nine;
  let jump: Duration = milliseconds(0);
  let alarm: Instant | null = null;
  const entries: Entry[] = [];
  const effects: Effect[] = [];
  const failures: unknown[] = [];
  const seen: Snapshot[] = [];
  const closed: WindowName[] = [];
  const settings = (over.settings ?? inMemory(withConsent(defaultSettings))) as ReturnType<
    typeof inMemory<Settings>
  >;
  const state = (over.state ?? inMemory(freshState({ at, zone: berlin }, "assumed"))) as ReturnType<
    typeof inMemory<SchedulerState>
  >;
  const notices = noticesOf([]);
  const journal = over.journal ?? journalInMemory(entries);
  const loop = loopOf({
    clock: {
      rate: 1,
      now: () => ({ at, zone: berlin }),
      jumped: () => {
        const by = jump;
        jump = milliseconds(0);
        return by;
      },
    },
    alarm: { set: (next) => (alarm = next) },
    presence: { idle: () => seconds(0) },
    calendars: { says: () => [] },
    outside: {
      follow: () => undefined,
      look: () => undefined,
      says: () => ignored,
      stop: () => undefined,
    },
    settings,
    state,
    journal,
    notices,
    notebook: notebookOf(),
    links: { asks: () => null },
    shortcuts: { says: () => ({ start: "off", pause: "off", open: "off" }) },
    keeping: { says: () => ({ saved: null }) },
    programmes: noProgrammes,
    program: () => ({
      version: "0",
      folder: "",
      startsAtLogin: false,
      country: null,
      displays: [],
      hidesFromSharing: false,
    }),
    onRefused: () => undefined,
    perform: () => undefined,
    derived: [{ name: "seen", render: (snapshot) => seen.push(snapshot) }],
    subscribers: [(effect) => effects.push(effect)],
    log: { info: () => undefined, error: (_event, error) => failures.push(error) },
    ...over,
  });
  const handlerParts: HandlerParts = {
    loop,
    settings,
    journal,
    notices,
    notebook: notebookOf(),
    links: { take: () => null },
    shortcuts: { rest: () => undefined },
    windows: {
      open: onOpen,
      close: (name) => closed.push(name),
      isOpen: () => false,
      fullScreen: () => undefined,
      underFrame: () => undefined,
      push: () => undefined,
      dress: () => undefined,
    },
    loginStart: { isOn: () => false, set: () => undefined },
    fileManager: { show: () => Promise.resolve(null) },
    keeping: null as never,
    programmes: noProgrammes as Programmes,
    fileDialog: { open: () => Promise.resolve(null), save: () => Promise.resolve(null) },
    textFiles: { write: () => Promise.resolve(), writeParts: () => Promise.resolve() },
    clock: null as never,
    folder: "",
    say: ({ id, values }) => JSON.stringify([id, values]),
  };
  const handlers = handlersOf(handlerParts);
  return {
    loop,
    handlers,
    parts: handlerParts,
    entries,
    effects,
    failures,
    seen,
    closed,
    settings,
    state,
    notices,
    notebook: notebookOf(),
    alarm: () => alarm,
    /** Lets the alarm ring until this much time is over. */
    pass(by: Duration) {
      const end = after(at, by);
      while (alarm !== null && alarm <= end) {
        at = alarm;
        loop.ring();
      }
      at = end;
    },
    setClock(by: Duration) {
      at = after(at, by);
      jump = by;
    },
    now: () => at,
  };
}

const noWork = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

const kinds = (effects: readonly Effect[]) => effects.map(({ kind }) => kind);

describe("the loop", () => {
  test("prompts at 09:30, plays what was started, and journals it", () => {
    const day = desk();
    day.loop.dispatch({ kind: "started" });
    day.pass(minutes(31));
    expect(kinds(day.effects)).toEqual(["notify"]);
    const { prompt } = day.loop.snapshot();
    expect(prompt?.kind).toBe("micro");
    expect(answerTo(day.handlers, "prompt.start", { prompt: prompt?.id })).toEqual({ ok: true });
    const { session } = day.loop.snapshot();
    expect(session).toMatchObject({ started: day.now(), routine: prompt?.routines[0] });
    day.pass(minutes(1));
    const finish = { session: session?.id, seconds: 60 };
    expect(answerTo(day.handlers, "session.finish", finish)).toEqual({ ok: true });
    expect(day.entries.map(({ kind }) => kind)).toEqual(["routine-started", "routine", "prompt"]);
    expect(day.loop.snapshot().session).toBeNull();
    expect(day.failures).toEqual([]);
  });

  test("an event from within a turn waits for its end", () => {
    const order: string[] = [];
    const day = desk({
      perform: (effect) => {
        order.push(`perform ${effect.kind}`);
        if (effect.kind === "play") day.loop.dispatch({ kind: "break-taken" });
        order.push("performed");
      },
      derived: [{ name: "order", render: () => order.push("render") }],
    });
    day.loop.dispatch({ kind: "started" });
    day.loop.dispatch({
      kind: "routine-asked",
      routine: "breathe-2" as RoutineId,
      by: "tray",
    });
    expect(order).toEqual(["render", "perform play", "performed", "render", "render"]);
    expect(day.entries.map(({ kind }) => kind)).toEqual(["routine-started", "break"]);
  });

  test("a broken speaker stops neither the other effects nor the next reminder", () => {
    const day = desk({
      perform: () => {
        throw new Error("no sound card");
      },
    });
    day.loop.dispatch({ kind: "started" });
    day.pass(minutes(31));
    expect(day.failures).toEqual([new Error("no sound card")]);
    expect(day.loop.snapshot().prompt).not.toBeNull();
    expect(between(day.now(), day.alarm() ?? day.now())).toBeGreaterThan(0);
  });

  test("a journal that cannot be written is told, to the caller and to the person", () => {
    const day = desk({
      journal: {
        ...journalInMemory([]),
        append: () => {
          throw new Error("ENOSPC");
        },
      },
    });
    day.loop.dispatch({ kind: "started" });
    expect(answerTo(day.handlers, "break.taken", {})).toMatchObject({ ok: false });
    expect(day.notices.all().map(({ message }) => message)).toEqual([
      { id: "journal.not-written", values: { cause: "ENOSPC" } },
    ]);
  });

  test("what a full disk refuses counts, is told once, and is written within a minute of there being room", () => {
    const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
    const disk = { hasRoom: true };
    const state = { ...inMemory(freshState({ at: nine, zone: berlin }, "assumed")) };
    const write = state.write.bind(state);
    state.write = (next) => {
      if (!disk.hasRoom) throw full;
      write(next);
    };
    const day = desk({ state });
    day.loop.dispatch({ kind: "started" });
    disk.hasRoom = false;
    expect(answerTo(day.handlers, "reminders.pause", { length: "2h" })).toEqual({ ok: true });
    expect(answerTo(day.handlers, "break.taken", {})).toEqual({ ok: true });
    const told = { id: "disk.waiting", values: { why: "full", cause: "ENOSPC" } };
    expect(day.notices.all().map(({ message }) => message)).toEqual([told]);
    expect(state.read().pause).toBeNull();
    const [notice] = day.notices.all();
    day.notices.dismiss(notice?.id ?? "");
    day.pass(minutes(5));
    expect(day.notices.all()).toEqual([]);

    disk.hasRoom = true;
    day.pass(minutes(1));
    expect(state.read().pause).not.toBeNull();
    expect(between(day.now(), day.alarm() ?? day.now())).toBeGreaterThan(minutes(1));
    disk.hasRoom = false;
    day.loop.dispatch({ kind: "pause-ended" });
    expect(day.notices.all().map(({ message }) => message)).toEqual([told]);
    disk.hasRoom = true;
    day.loop.dispatch({ kind: "tick" });
    expect(day.notices.all()).toEqual([]);
    expect(day.failures).toEqual([full, full].map(({ message }) => message));
  });

  test("the state waits for the journal: it forgets only what stands there", () => {
    const refusal = { value: null as DiskRefusal | null };
    const day = desk({ journal: { ...journalInMemory([]), settle: () => refusal.value } });
    day.loop.dispatch({ kind: "started" });
    refusal.value = { why: "full", cause: "ENOSPC" };
    day.loop.dispatch({ kind: "routine-asked", routine: "breathe-2" as RoutineId, by: "tray" });
    expect(day.state.read().session).toBeNull();
    refusal.value = null;
    day.loop.dispatch({ kind: "tick" });
    expect(day.state.read().session).not.toBeNull();
  });

  test("settings that a full disk refuses are not saved, and the answer says why", () => {
    const settings = inMemory(withConsent(defaultSettings));
    settings.write = () => {
      throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
    };
    const day = desk({ settings });
    day.loop.dispatch({ kind: "started" });
    const wanted = { ...settings.read(), appearance: "dark" };
    expect(answerTo(day.handlers, "settings.save", { settings: wanted })).toEqual({
      ok: false,
      error: JSON.stringify(["settings.refused", { why: "full", cause: "ENOSPC" }]),
    });
  });

  test("state is written when it changed, and only then", () => {
    const day = desk();
    day.loop.dispatch({ kind: "started" });
    const { writes } = day.state;
    day.loop.dispatch({ kind: "tick" });
    expect(day.state.writes).toBe(writes);
    day.loop.dispatch({ kind: "paused", length: "1h" });
    expect(day.state.writes).toBe(writes + 1);
    expect(day.state.read().pause).toMatchObject({ until: after(day.now(), minutes(60)) });
  });

  test("looks at a person who stays away write nothing, their return does", () => {
    const state = inMemory(freshState({ at: nine, zone: berlin }));
    let idle = minutes(60);
    let looks = 0;
    const presence = { idle: () => ((looks += 1), idle) };
    const { loop, pass } = desk({ state, presence });
    loop.dispatch({ kind: "started" });
    pass(minutes(5));
    const { writes } = state;
    looks = 0;
    pass(minutes(10));
    expect({ looks, writes: state.writes - writes }).toEqual({ looks: 20, writes: 0 });

    idle = seconds(0);
    pass(seconds(30));
    expect(state.writes).toBeGreaterThan(writes);
    expect(state.read().presence.kind).toBe("here");
  });

  test("a clock set back is told before the event that meets it: active time goes on (T1, T4)", () => {
    const day = desk();
    day.loop.dispatch({ kind: "started" });
    day.pass(minutes(20));
    day.loop.dispatch({ kind: "break-taken" });
    day.pass(minutes(20));
    day.setClock(minutes(-10));
    day.loop.dispatch({ kind: "tick" });
    expect(day.loop.snapshot().next?.at).toBe(after(nine, minutes(40)));
    day.pass(minutes(10));
    expect(kinds(day.effects)).toEqual(["record", "notify"]);
    expect(day.failures).toEqual([]);
  });
});

describe("the daily check-in", () => {
  test("an answer is journalled, closes the prompt that asks for it, and stands in the snapshot", () => {
    const day = desk();
    day.loop.dispatch({ kind: "started" });
    expect(day.loop.snapshot().checkIns).toEqual({ today: null, yesterday: null });
    day.settings.write({ ...defaultSettings, workingHours: noWork });
    day.pass(minutes(10.5 * 60));
    expect(day.loop.snapshot().prompt?.kind).toBe("check-in");
    const answer = { pain: 3, where: ["lower back"], note: "after the drive" };
    expect(answerTo(day.handlers, "check-in.record", answer)).toEqual({ ok: true });
    expect(day.entries.at(-1)).toMatchObject({ kind: "check-in", ...answer });
    const { prompt, checkIns } = day.loop.snapshot();
    expect(prompt).toBeNull();
    expect(checkIns).toEqual({ today: answer, yesterday: null });

    void answerTo(day.handlers, "check-in.record", { pain: 4, where: [], note: "" });
    expect(day.loop.snapshot().checkIns.today).toEqual({ pain: 4, where: [], note: "" });
    day.pass(minutes(24 * 60 - 1));
    expect(day.loop.snapshot().checkIns).toMatchObject({ today: null, yesterday: { pain: 4 } });
  });

  test("what an answer was not asked stays as it was told today, and is not told again", () => {
    const day = desk();
    day.loop.dispatch({ kind: "started" });
    const answer = { pain: 3, where: ["neck"], note: "stiff", leg: true, stopsDaily: false };
    void answerTo(day.handlers, "check-in.record", answer);
    void answerTo(day.handlers, "red-flags.answer", { flags: [] });
    void answerTo(day.handlers, "check-in.record", { pain: 2 });
    expect(day.loop.snapshot()).toMatchObject({
      checkIns: { today: { ...answer, pain: 2 } },
      screening: null,
    });
    expect(day.entries.at(-1)).not.toHaveProperty("leg");
    expect(day.entries.at(-1)).not.toHaveProperty("note");

    void answerTo(day.handlers, "check-in.record", { pain: 2, leg: false, note: "" });
    expect(day.loop.snapshot().checkIns.today).toEqual({
      ...answer,
      pain: 2,
      leg: false,
      note: "",
    });
    day.pass(minutes(24 * 60));
    void answerTo(day.handlers, "check-in.record", { pain: 1 });
    expect(day.loop.snapshot().checkIns.today).toEqual({ pain: 1, where: [], note: "" });
  });

  test("an offer of an easier rhythm that is put away does not come back", () => {
    const day = desk();
    day.loop.dispatch({ kind: "started" });
    for (let skips = 0; skips < 6; skips += 1) {
      day.pass(minutes(30));
      const { prompt } = day.loop.snapshot();
      if (prompt) void answerTo(day.handlers, "prompt.skip", { prompt: prompt.id });
    }
    expect(day.loop.snapshot().suggestion).not.toBeNull();
    expect(answerTo(day.handlers, "suggestion.dismiss", {})).toEqual({ ok: true });
    expect(day.loop.snapshot().suggestion).toBeNull();
    expect(day.seen.at(-1)?.suggestion).toBeNull();
  });

  test("a prompt is answered without a routine where the person walks instead", () => {
    const day = desk();
    day.loop.dispatch({ kind: "started" });
    day.pass(minutes(31));
    const { prompt } = day.loop.snapshot();
    expect(answerTo(day.handlers, "prompt.start", { prompt: prompt?.id, routine: null })).toEqual({
      ok: true,
    });
    expect(day.loop.snapshot()).toMatchObject({ prompt: null, session: null });
    expect(day.entries.at(-1)).toMatchObject({ outcome: "finished", routine: null });
  });
});

describe("without the disclaimer acknowledged (R36)", () => {
  const fresh = () => {
    let refusals = 0;
    const day = desk({ settings: inMemory(defaultSettings), onRefused: () => (refusals += 1) });
    return { ...day, refusals: () => refusals };
  };
  const routine = "desk-reset-5" as RoutineId;

  test.each(["tray", "window", "command", "prompt", "notification"] as const)(
    "no routine starts by %s; it is said why and the window is asked for, once",
    (by) => {
      const day = fresh();
      day.loop.dispatch({ kind: "routine-asked", routine, by });
      day.loop.dispatch({ kind: "routine-asked", routine, by });
      expect(day.loop.snapshot().session).toBeNull();
      expect(day.effects).toEqual([]);
      expect(day.refusals()).toBe(2);
      expect(day.seen.at(-1)?.notices.map(({ message }) => message.id)).toEqual([
        "start.consent-missing",
      ]);
    },
  );

  test("a prompt opens and stays; it can be put off, but not started", () => {
    const day = fresh();
    day.loop.dispatch({ kind: "started" });
    day.pass(minutes(31));
    const { prompt } = day.loop.snapshot();
    expect(answerTo(day.handlers, "prompt.start", { prompt: prompt?.id })).toMatchObject({
      ok: false,
      error: expect.stringContaining("start.consent-missing"),
    });
    expect(day.loop.snapshot()).toMatchObject({ session: null, prompt: { id: prompt?.id } });
    void answerTo(day.handlers, "prompt.snooze", { prompt: prompt?.id, minutes: 5 });
    expect(day.loop.snapshot().prompt).toBeNull();
  });

  test("acknowledged, it starts, and nothing is said of it any more", () => {
    const day = fresh();
    void answerTo(day.handlers, "routine.start", { routine });
    const settings = withConsent(defaultSettings);
    expect(answerTo(day.handlers, "settings.save", { settings })).toEqual({ ok: true });
    expect(day.loop.snapshot().notices).toEqual([]);
    expect(answerTo(day.handlers, "routine.start", { routine })).toEqual({ ok: true });
    expect(day.loop.snapshot().session?.routine).toBe(routine);
  });

  test("a version of the disclaimer that changed asks again", () => {
    const day = fresh();
    day.settings.write({ ...defaultSettings, consent: { disclaimer: 1_000 } });
    expect(answerTo(day.handlers, "routine.start", { routine })).toMatchObject({ ok: false });
  });
});

describe("the typed contract", () => {
  const refused = async (name: unknown, payload: unknown) => {
    const day = desk();
    const answer = await answerTo(day.handlers, name, payload);
    return answer.ok ? "accepted" : answer.error;
  };

  test.each([
    [
      "settings.save",
      { settings: { version: 1, reminders: { micro: { everyMinutes: 5 } } } },
      /^settings\.save: settings\.reminders\.micro\.everyMinutes: /,
    ],
    ["prompt.snooze", { prompt: "p", minutes: 7 }, /^prompt\.snooze: minutes: /],
    ["session.progress", { session: "s", step: -1, seconds: 0 }, /^session\.progress: step: /],
    ["break.taken", { extra: true }, /^break\.taken: payload: .*extra/],
    ["break.taken", null, /^break\.taken: payload: /],
    [
      "routine.start",
      { routine: "toString" },
      /^routine\.start: routine: there is no routine "toString"/,
    ],
    ["constructor", {}, /^command: there is none called "constructor"/],
    ["check-in.record", { pain: 11 }, /^check-in\.record: pain: /],
    [{}, {}, /^command: there is none called \{\}/],
  ])("%j %j is refused with the field", async (name, payload, reason) => {
    expect(await refused(name, payload)).toMatch(reason);
  });

  test("a refusal names the path, the value and what is allowed", () => {
    const settings = { version: 1, custom: [{ id: "a", title: "A", rhythm: { everyMinutes: 1 } }] };
    expect(answerTo(desk().handlers, "settings.save", { settings })).toMatchObject({
      problem: { path: "settings.custom.0.rhythm.everyMinutes", value: "1" },
    });
  });

  test("settings of a file that could not be read are not saved over it", () => {
    const day = desk();
    const locked = handlersOf({
      loop: day.loop,
      settings: inMemory(defaultSettings, true),
      journal: null as never,
      notices: day.notices,
      notebook: notebookOf(),
      links: { take: () => null },
      shortcuts: { rest: () => undefined },
      windows: null as never,
      loginStart: null as never,
      fileManager: null as never,
      fileDialog: null as never,
      textFiles: null as never,
      clock: null as never,
      keeping: null as never,
      programmes: noProgrammes as Programmes,
      folder: "",
      say: ({ id }) => id,
    });
    expect(answerTo(locked, "settings.save", { settings: defaultSettings })).toEqual({
      ok: false,
      error: "document.not-saved",
    });
  });

  test("conditions that change and a programme that is accepted are milestones of the journal", async () => {
    const day = desk();
    const save = (...conditions: Settings["body"]["conditions"]) => {
      const kept = day.settings.read();
      const settings = { ...kept, body: { ...kept.body, conditions } };
      return answerTo(day.handlers, "settings.save", { settings });
    };
    const milestones = () => milestonesOf(day.entries, { from: "2026-03-30", to: "2026-03-30" });
    expect(save()).toEqual({ ok: true });
    expect(milestones()).toEqual([]);
    expect(save("sciatica", "osteoporosis")).toEqual({ ok: true });
    expect(day.entries.at(-1)).toMatchObject({ conditions: ["sciatica", "osteoporosis"] });
    const written = day.entries.length;
    expect(save("osteoporosis", "sciatica")).toEqual({ ok: true });
    expect(day.entries).toHaveLength(written);

    let kept: KeptProgrammes = { kept: [] };
    const programmes = programmesOf({
      document: { ...inMemory(kept), read: () => kept, write: (next) => (kept = next) },
      fileDialog: { open: () => Promise.resolve("back.json"), save: () => Promise.resolve(null) },
      files: {
        read: () => Promise.resolve({ ok: true, text: JSON.stringify(programme) }),
        write: () => Promise.resolve(),
        decode: (data) => Buffer.from(data, "base64"),
      },
      say: ({ id }) => id,
      newId: () => "id",
      playing: () => null,
      onTold: () => undefined,
    });
    const handlers = handlersOf({ ...day.parts, programmes });
    await answerTo(handlers, "programme.accept", {});
    expect(day.entries).toHaveLength(written);
    await answerTo(handlers, "programme.choose", {});
    expect(await answerTo(handlers, "programme.accept", {})).toEqual({ ok: true });
    // Who asks for one that is not there is told of the person's own too.
    const asked = { routine: "handstand", by: "command" };
    expect(answerTo(handlers, "routine.start", asked)).toMatchObject({
      ok: false,
      problem: {
        value: '"handstand"',
        allowed: expect.stringMatching(/breathe-2.*own-id-morning/),
      },
    });
    holdOwnContent({ exercises: [], routines: [] });
    expect(day.entries.at(-1)).toMatchObject({ title: programme.title });
    expect(milestones().map(({ kind }) => kind)).toEqual(["conditions-changed", "programme-added"]);
  });

  test("R13 a rest day is trained on once the person says so, and only that day, once", () => {
    const lifting = { title: "Lifting", type: "lift", minutes: 60 } as const;
    const planned = { ...lifting, id: "lift", day: "mon", start: "18:00" } as const;
    const training = {
      ...defaultSettings.training,
      plan: [{ ...planned, exercises: [], except: [] }],
      maxConsecutiveDays: 1,
    };
    const day = desk({ settings: inMemory(withConsent({ ...defaultSettings, training })) });
    day.loop.dispatch({ kind: "started" });
    const yesterday = instantOf("2026-03-29" as LocalDate, "18:00", berlin);
    day.loop.write({
      kind: "workout",
      planned: null,
      started: yesterday,
      ...lifting,
      outcome: "done",
    });
    const titles = () => day.loop.week()[0]?.workouts.map(({ title }) => title);
    expect([day.loop.week()[0]?.voided, titles()]).toEqual([["Lifting"], []]);

    expect(answerTo(day.handlers, "rest-day.override", {})).toEqual({ ok: true });
    expect(day.entries.at(-1)).toMatchObject({ kind: "rest-day-override", date: "2026-03-30" });
    expect(day.loop.week()[0]).toMatchObject({ rest: null, voided: [] });
    expect(titles()).toEqual(["Lifting"]);

    const written = day.entries.length;
    expect(answerTo(day.handlers, "rest-day.override", {})).toMatchObject({ ok: false });
    expect(day.entries).toHaveLength(written);
  });

  test("a session that is left closes the player", () => {
    const day = desk();
    day.loop.dispatch({ kind: "started" });
    void answerTo(day.handlers, "routine.start", { routine: "breathe-2" });
    const session = day.loop.snapshot().session?.id;
    void answerTo(day.handlers, "session.leave", { session, seconds: 12 });
    expect(day.closed).toEqual(["player"]);
    expect(day.entries.at(-1)).toMatchObject({ kind: "routine", seconds: 12, outcome: "partial" });
  });
});

describe("with red flags (R29, R30)", () => {
  const told = (...flags: string[]) => {
    let refusals = 0;
    const opened: WindowName[] = [];
    const day = desk({ onRefused: () => (refusals += 1) }, (window) => opened.push(window));
    day.loop.dispatch({ kind: "started" });
    void day.handlers["red-flags.answer"]({ flags });
    return { ...day, refusals: () => refusals, opened };
  };
  const ask = (day: ReturnType<typeof told>, routine: string) =>
    day.loop.dispatch({ kind: "routine-asked", routine: routine as RoutineId, by: "tray" });

  test("an emergency takes the open prompt and the routine away, and nothing comes until assessed", () => {
    const day = desk();
    day.loop.dispatch({ kind: "started" });
    day.pass(minutes(31));
    expect(day.loop.snapshot().prompt).not.toBeNull();
    day.loop.dispatch({ kind: "routine-asked", routine: "breathe-2" as RoutineId, by: "window" });
    void day.handlers["red-flags.answer"]({ flags: ["rf-saddle"] });
    expect(day.loop.snapshot()).toMatchObject({
      prompt: null,
      session: null,
      next: null,
      lock: { tier: "emergency", read: false },
    });
    expect(day.closed).toContain("player");
    expect(day.entries.at(-1)).toMatchObject({ kind: "routine", outcome: "partial" });
    void day.handlers["red-flags.read"]({});
    day.pass(minutes(240));
    expect(day.loop.snapshot()).toMatchObject({ prompt: null, lock: { read: true } });
    void day.handlers["red-flags.clear"]({ tier: "emergency" });
    day.pass(minutes(5));
    expect(day.loop.snapshot()).toMatchObject({ lock: null, prompt: { kind: "micro" } });
  });

  test("a start that is refused brings the card back; no notice stands beside it", () => {
    const day = told("rf-saddle");
    void day.handlers["red-flags.read"]({});
    expect(day.loop.snapshot().lock?.read).toBe(true);
    ask(day, "breathe-2");
    expect(day.refusals()).toBe(1);
    expect(day.loop.snapshot()).toMatchObject({
      session: null,
      lock: { read: false },
      notices: [],
    });
    void day.handlers["red-flags.read"]({});
    expect(day.loop.snapshot().lock?.read).toBe(true);
  });

  test("a card that was read returns at the next start in an emergency, an urgent one does not", () => {
    for (const [flag, read] of [
      ["rf-saddle", false],
      ["ru-fever", true],
    ] as const) {
      const before = told(flag);
      void before.handlers["red-flags.read"]({});
      const { entries } = before;
      const again = desk({ journal: journalInMemory(entries) });
      expect(again.loop.snapshot().lock?.read, flag).toBe(read);
    }
  });

  test("urgent flags leave breathing alone, and reminders offer it", () => {
    const day = told("ru-fever");
    ask(day, "desk-reset-5");
    expect(day.loop.snapshot().session).toBeNull();
    ask(day, "breathe-2");
    const { session } = day.loop.snapshot();
    expect(session?.routine).toBe("breathe-2");
    day.loop.dispatch({ kind: "session-left", session: session?.id ?? "", seconds: 10 });
    day.pass(minutes(31));
    expect(day.loop.snapshot().prompt?.routines).toEqual(["breathe-2"]);
  });

  test("R24 a pain that stops a routine is an answer, and a leg leads to the questions before any offer", () => {
    const day = told();
    const before = { pain: 2, where: ["neck"], note: "stiff" };
    void answerTo(day.handlers, "check-in.record", before);
    ask(day, "desk-reset-5");
    const stop = (reason: "pain" | "leg", painBefore: number | null, painNow: number | null) =>
      void day.handlers["session.stop"]({
        session: day.loop.snapshot().session?.id ?? "",
        seconds: 20,
        exercise: "cat-cow",
        reason,
        painBefore,
        painNow,
      });
    stop("pain", 2, 4);
    expect(day.loop.snapshot()).toMatchObject({
      checkIns: { today: { ...before, pain: 4 } },
      screening: null,
    });
    expect(day.opened).toEqual([]);
    ask(day, "desk-reset-5");
    stop("leg", null, null);
    expect(day.loop.snapshot().screening).toBe("leg");
    expect(day.opened).toEqual(["main"]);
    expect(day.closed).toContain("player");
  });

  test("R32 a stop sign locks, ends the routine with its seconds, and leaves the player for the card", () => {
    const stop = (day: ReturnType<typeof told>) =>
      day.handlers["session.stop"]({
        session: day.loop.snapshot().session?.id ?? "",
        seconds: 20,
        exercise: "cat-cow",
        reason: "faint",
        painBefore: null,
        painNow: null,
      });
    const day = told();
    ask(day, "desk-reset-5");
    expect(stop(day)).toEqual({ ok: true });
    expect(day.entries.slice(-2)).toMatchObject([
      { kind: "stopped", reason: "faint" },
      { kind: "routine", outcome: "partial", seconds: 20 },
    ]);
    expect(day.loop.snapshot()).toMatchObject({
      session: null,
      lock: { tier: "emergency", flags: ["stop-faint"], read: false },
    });
    expect([day.opened, day.closed]).toEqual([["main"], expect.arrayContaining(["player"])]);
  });

  test("R32 what cannot be written leaves the player open, which says what to do", () => {
    const append = () => {
      throw new Error("ENOSPC");
    };
    const day = desk({ journal: { ...journalInMemory([]), append } });
    day.loop.dispatch({ kind: "started" });
    const payload = {
      session: "s",
      seconds: 20,
      exercise: "cat-cow",
      reason: "chest",
      painBefore: null,
      painNow: null,
    } as const;
    expect(answerTo(day.handlers, "session.stop", payload)).toMatchObject({ ok: false });
    expect(day.closed).not.toContain("player");
  });

  test("R28 a workout that is added to the plan stands in the journal", () => {
    const day = told();
    const workout = {
      id: "lower-body",
      title: "Lower body",
      type: "lift",
      day: "mon",
      start: "18:00",
      minutes: 60,
    } as const;
    const training = {
      ...defaultSettings.training,
      plan: [{ ...workout, exercises: [], except: [] }],
    };
    const settings = withConsent({ ...defaultSettings, training });
    void day.handlers["settings.save"]({ settings });
    void day.handlers["settings.save"]({ settings });
    expect(day.entries.filter(({ kind }) => kind === "workout-planned")).toMatchObject([
      { workouts: ["lower-body"] },
    ]);
  });
});

describe("what the journal says is put right", () => {
  const monday = "2026-03-30";
  const about = (entry: Entry | undefined) => ({ entry: entry?.id ?? "", date: monday });
  /** A desk at which a pain of 7 was answered, and that answer. */
  const mistaken = (leg?: boolean) => {
    const day = desk();
    void answerTo(day.handlers, "check-in.record", {
      pain: 7,
      ...(leg === undefined ? {} : { leg }),
    });
    return { day, check: about(day.entries.at(-1)) };
  };

  test("an amended answer is what decisions and the snapshot see, and undo brings it back", () => {
    const { day, check } = mistaken();
    expect(day.loop.snapshot().limits.pain).toBe(7);
    const before = day.loop.snapshot().journalRevision;
    const fields = { pain: 1, note: "slipped" };
    expect(answerTo(day.handlers, "journal.amend", { ...check, fields })).toEqual({ ok: true });
    expect(day.loop.snapshot()).toMatchObject({
      limits: { pain: 1 },
      checkIns: { today: { pain: 1, note: "slipped" } },
      flare: null,
    });
    expect(day.loop.snapshot().journalRevision).toBeGreaterThan(before);
    expect(day.entries).toHaveLength(2);
    expect(answerTo(day.handlers, "journal.undo", check)).toEqual({ ok: true });
    expect(day.loop.snapshot().limits.pain).toBe(7);
    expect(answerTo(day.handlers, "journal.undo", check)).toMatchObject({
      error: expect.stringContaining("correction.none"),
    });
  });

  test("what another machine wrote is decided upon as soon as it is there", () => {
    const { day, check } = mistaken();
    const fields = { pain: 2 };
    const placed = { v: 1, id: "elsewhere", at: nine, zone: berlin } as const;
    day.entries.push({ ...placed, kind: "amended", ...check, fields });
    day.loop.reread();
    expect(day.loop.snapshot().limits.pain).toBe(2);
    expect(day.seen.at(-1)?.limits.pain).toBe(2);
  });

  test("a deleted answer counts no more, cannot be amended, and comes back", () => {
    const { day, check } = mistaken();
    expect(answerTo(day.handlers, "journal.delete", check)).toEqual({ ok: true });
    expect(day.loop.snapshot().checkIns.today).toBeNull();
    expect(
      answerTo(day.handlers, "journal.amend", { ...check, fields: { pain: 1 } }),
    ).toMatchObject({
      error: expect.stringContaining("correction.no-entry"),
    });
    expect(answerTo(day.handlers, "journal.undo", check)).toEqual({ ok: true });
    expect(day.loop.snapshot().checkIns.today?.pain).toBe(7);
  });

  test.each<[string, (day: ReturnType<typeof desk>) => void, object, string]>([
    ["another date", () => undefined, { date: "2026-03-29", fields: { pain: 1 } }, "no-entry"],
    ["nothing", () => undefined, { fields: {} }, "correction.nothing"],
    ["a field of another kind", () => undefined, { fields: { seconds: 1 } }, '"field":"seconds"'],
  ])("an amendment of %s is refused with the reason", (_, __, over, reason) => {
    const { day, check } = mistaken();
    const count = day.entries.length;
    const answer = answerTo(day.handlers, "journal.amend", { ...check, ...over });
    expect(answer).toMatchObject({ ok: false, error: expect.stringContaining(reason) });
    expect(day.entries).toHaveLength(count);
  });

  test("a workout cannot have begun in the future, nor ended in a way that it cannot", () => {
    const day = desk();
    day.loop.write({
      kind: "workout",
      planned: null,
      title: "Run",
      type: "run",
      started: nine,
      minutes: 30,
      outcome: "done",
    });
    const run = about(day.entries.at(-1));
    const amend = (fields: object) => answerTo(day.handlers, "journal.amend", { ...run, fields });
    expect(amend({ started: nine + 1 })).toMatchObject({
      error: expect.stringContaining("not-yet"),
    });
    expect(amend({ outcome: "finished" })).toMatchObject({
      error: expect.stringContaining('"path":"outcome"'),
    });
    expect(amend({ minutes: 45 })).toEqual({ ok: true });
  });

  test("what tells of danger stays: red flags, and an answer that told of the leg", () => {
    const { day, check } = mistaken(true);
    expect(answerTo(day.handlers, "journal.delete", check)).toMatchObject({
      error: expect.stringContaining("correction.stays"),
    });
    void answerTo(day.handlers, "red-flags.answer", { flags: ["rf-saddle"] });
    const flags = about(day.entries.at(-1));
    for (const command of ["journal.delete", "journal.amend"]) {
      const fields = command === "journal.amend" ? { fields: { pain: 1 } } : {};
      expect(answerTo(day.handlers, command, { ...flags, ...fields })).toMatchObject({
        error: expect.stringContaining("correction.stays"),
      });
    }
    expect(day.loop.snapshot().lock).not.toBeNull();
  });
});

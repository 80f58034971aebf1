import { stateSchema } from "../../shared/scheduler/state.ts";
import { connect } from "../support/desktop/bus.ts";
import { logind, type Logind } from "../support/desktop/logind.ts";
import { person } from "../support/desktop/person.ts";
import { expect, test as plain } from "../support/end-to-end.ts";

// A micro-break is due a quarter of an hour after nine: five seconds on the wall.
const lapse = { from: "2026-03-30T09:00", rate: 180, arguments: ["--watch-presence"] };
const soon = { reminders: { micro: { everyMinutes: 15 }, stretch: { on: false } } };
const minute = 60_000;
const nine = Date.parse("2026-03-30T09:00+02:00");

interface World {
  readonly logind: Logind;
  /** Says that the screen saver covers the screen, or that it has gone. */
  readonly screenSaver: (covers: boolean) => void;
  readonly somebody: ReturnType<typeof person>;
}

const test = plain.extend<World>({
  // oxlint-disable-next-line no-empty-pattern
  logind: async ({}, use) => {
    const manager = await logind();
    await use(manager);
    await manager.stop();
  },
  screenSaver: async ({ bus }, use) => {
    const name = "org.freedesktop.ScreenSaver";
    const desktop = await connect(bus);
    await desktop.own(name);
    const from = { path: "/org/freedesktop/ScreenSaver", interface: name };
    await use((covers) => desktop.signal(from, "ActiveChanged", "b", covers));
    await desktop.close();
  },
  // oxlint-disable-next-line no-empty-pattern
  somebody: async ({}, use) => {
    const somebody = person();
    somebody.come();
    await use(somebody);
    somebody.leave();
  },
});

test.beforeEach(({ profile }) => profile.writeSettings(soon));

type Turn = (world: World, away: boolean) => void;
const ways: readonly (readonly [what: string, turn: Turn, flag: "locked" | "asleep"])[] = [
  ["sleep", ({ logind: system }, away) => system.sleep(away), "asleep"],
  ["logind's lock", ({ logind: system }, away) => system.lock(away), "locked"],
  ["logind's hint of a lock", ({ logind: system }, away) => system.hintLocked(away), "locked"],
  ["the screen saver", ({ screenSaver }, away) => screenSaver(away), "locked"],
];

// Chromium closes its windows' debugging connections when the system suspends: these read what is kept and notified.
for (const [what, turn, flag] of ways) {
  test(`${what}: nobody is prompted meanwhile, and the counter begins anew`, async ({
    start,
    profile,
    notifications,
    logind: system,
    screenSaver,
    somebody,
  }) => {
    const world = { logind: system, screenSaver, somebody };
    const state = () => stateSchema.parse(profile.state());
    await start({ ...lapse, arguments: [...lapse.arguments, "--hidden"] });
    const begun = Date.now();
    const sinceNine = () => (Date.now() - begun) * lapse.rate;
    await expect.poll(sinceNine).toBeGreaterThan(3 * minute);
    expect(state().presence.kind).toBe("here");

    // Systems tell it twice.
    turn(world, true);
    turn(world, true);
    await expect.poll(() => state().presence).toMatchObject({ kind: "gone", [flag]: true });
    await expect.poll(sinceNine).toBeGreaterThan(16 * minute);
    expect(notifications.arrived).toEqual([]);

    turn(world, false);
    turn(world, false);
    await expect.poll(() => state().presence.kind).toBe("here");
    const back = state().at;
    expect(back).toBeGreaterThan(nine + 16 * minute);
    await notifications.next();
    expect(notifications.arrived).toHaveLength(1);
    const due = state().prompt?.lead.due ?? 0;
    expect(due).toBeGreaterThan(nine + 31 * minute);
    expect(due).toBeLessThanOrEqual(back + 15 * minute);
    expect(profile.journal()).toEqual([]);
  });
}

test("a short lock takes an open prompt away and brings it back, a minute after it at the earliest", async ({
  start,
  logind: system,
  somebody: _somebody,
}) => {
  // Slow enough for the lock to be short.
  const supple = await start({ ...lapse, rate: 90 });
  await supple.window("prompt");
  system.lock(true);
  await expect.poll(() => supple.isOpen("prompt")).toBe(false);
  const before = await supple.snapshot();
  system.lock(false);
  await supple.window("prompt");
  expect((await supple.snapshot()).at).toBeGreaterThanOrEqual(before.at + minute);
});

test("no input for two minutes is absence, and a movement is the return", async ({
  start,
  profile,
  somebody,
}) => {
  const supple = await start(lapse);
  await expect.poll(async () => (await supple.snapshot()).at).toBeGreaterThan(nine + 2 * minute);
  somebody.leave();
  await expect.poll(() => profile.state()).toMatchObject({ presence: { kind: "gone" } });
  somebody.come();
  await expect.poll(() => profile.state()).toMatchObject({ presence: { kind: "here" } });
  const { next, at } = await supple.snapshot();
  expect((next?.at ?? 0) - at).toBeGreaterThan(13 * minute);
});

test("a locker that never tells that it let the person in: their input does", async ({
  start,
  profile,
  logind: system,
  somebody,
}) => {
  const presence = () => stateSchema.parse(profile.state()).presence;
  const supple = await start(lapse);
  await expect.poll(async () => (await supple.snapshot()).at).toBeGreaterThan(nine + 3 * minute);
  await expect.poll(() => presence().kind).toBe("here");
  somebody.leave();
  system.lock(true);
  await expect.poll(presence).toMatchObject({ kind: "gone", locked: true });
  // Somebody looks for input from ten seconds after the lock on, in vain.
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  expect(presence()).toMatchObject({ kind: "gone", locked: true });
  somebody.come();
  await expect.poll(() => presence().kind).toBe("here");
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { type App, startApp } from "../support/app.ts";
import { person } from "../support/desktop/person.ts";
import { sessionBus } from "../support/desktop/session-bus.ts";
import { daily } from "../scenarios/wishes.ts";
import { desktopTray, type DesktopTray } from "../support/desktop/tray.ts";
import { soundServer, type SoundServer } from "../support/desktop/sound-server.ts";
import { expect, test as plain } from "../support/end-to-end.ts";
import { stateSchema } from "../../shared/scheduler/state.ts";
import { words } from "../support/words.ts";
import { chanceOf } from "./chance.ts";
import { extent, isFull } from "./extent.ts";
import { minuteAfter } from "./ledger.ts";

const rounds = extent(1, 6);
// A micro-break is due each quarter of an hour: two seconds on the wall.
const lapse = { from: "2026-03-30T09:00", rate: 450 };
// However long the rounds take: no working hours of one day would be enough on a busy machine.
const soon = {
  workingHours: daily(["00:00", "00:00"]),
  quietHours: null,
  reminders: {
    micro: { everyMinutes: 15 },
    stretch: { on: false },
    restDay: { on: false },
    checkIn: { on: false },
    unwind: { on: false },
  },
};

const test = plain.extend<{ readonly sound: SoundServer }>({
  // oxlint-disable-next-line no-empty-pattern
  sound: async ({}, use) => {
    const sound = await soundServer();
    await use(sound);
    await sound.stop();
  },
});

test.beforeEach(({ profile }) => profile.writeSettings(soon));

/** The next reminder opens its window soon after it is due, whatever hangs; it is skipped then. */
async function delivers(supple: App, what: string): Promise<void> {
  await test.step(`the next reminder comes: ${what}`, async () => {
    const { next, prompt: open } = await supple.snapshot();
    await supple.window("prompt");
    const { prompt, at } = await supple.snapshot();
    expect(prompt?.kind).toBe("micro");
    // D-Bus itself waits for 25 seconds of the wall; ten are for a busy machine.
    if (open === null) expect(at - (next?.at ?? 0)).toBeLessThan(10_000 * lapse.rate);
    expect(await supple.send("prompt.skip", { prompt: prompt?.id ?? "" })).toEqual({ ok: true });
    await expect.poll(() => supple.isOpen("prompt")).toBe(false);
  });
}

const lives = async (tray: DesktopTray): Promise<void> => {
  const menu = await (await tray.item()).menu();
  expect(menu.find(words("tray.pause"), words("tray.pause.1h")).enabled).toBe(true);
};

test(`a notification daemon that dies, hangs and comes back ${rounds} times`, async ({
  start,
  notifications,
  tray,
}) => {
  test.setTimeout(rounds * 60_000 + 60_000);
  const chance = chanceOf("notification daemon");
  const supple = await start(lapse);
  const faults = {
    dies: [() => notifications.stop(), () => notifications.start()],
    hangs: [() => notifications.hang(true), () => notifications.hang(false)],
  } as const;
  for (let round = 0; round < rounds; round += 1) {
    const both = chance.pick([
      ["dies", "hangs"],
      ["hangs", "dies"],
    ] as const);
    for (const fault of isFull ? both : (["hangs"] as const)) {
      const [begin, end] = faults[fault];
      await begin();
      await delivers(supple, `the daemon ${fault}`);
      await lives(tray);
      await end();
      const before = notifications.arrived.length;
      await delivers(supple, `the daemon is back, which ${fault}`);
      expect(notifications.arrived.length, "it shows the reminder again").toBeGreaterThan(before);
    }
  }
});

test("dunst itself, stopped and killed", async ({ start, notifications, bus, tray }) => {
  test.skip(!isFull, "the daemon of the tests hangs and dies in the short form");
  await notifications.stop();
  const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: bus };
  const dunst = spawn("dunst", [], { env, stdio: "ignore" });
  const supple = await start(lapse);
  await delivers(supple, "dunst shows it");
  dunst.kill("SIGSTOP");
  await delivers(supple, "dunst is stopped");
  await delivers(supple, "dunst is stopped still");
  await lives(tray);
  dunst.kill("SIGCONT");
  await delivers(supple, "dunst goes on");
  dunst.kill("SIGKILL");
  await once(dunst, "exit");
  await delivers(supple, "dunst was killed");
  await lives(tray);
});

test(`a tray host that hangs, dies and comes back ${rounds} times`, async ({
  start,
  tray,
  bus,
}) => {
  test.skip(!isFull, "the short form takes the daemon alone");
  test.setTimeout(rounds * 60_000 + 60_000);
  const supple = await start(lapse);
  let host = tray;
  for (let round = 0; round < rounds; round += 1) {
    await lives(host);
    host.hang(true);
    await delivers(supple, "the tray hangs");
    host.hang(false);
    await lives(host);
    await host.stop();
    await delivers(supple, "there is no tray");
    host = await desktopTray(bus);
    await lives(host);
  }
  await host.stop();
});

test(`a sound server that hangs, dies and comes back ${rounds} times`, async ({
  start,
  sound,
  tray,
}) => {
  test.skip(!isFull, "the short form takes the daemon alone");
  test.setTimeout(rounds * 60_000 + 60_000);
  // The sound server is looked for again where the person is looked for.
  const somebody = person();
  somebody.come();
  const supple = await start({ ...lapse, env: sound.env, arguments: ["--watch-presence"] });
  const says = (what: string) =>
    expect.poll(async () => (await supple.snapshot()).outside.microphone).toBe(what);
  await says("off");
  for (let round = 0; round < rounds; round += 1) {
    sound.hang(true);
    await delivers(supple, "the sound server hangs");
    await lives(tray);
    sound.hang(false);
    const hangUp = sound.record("microphone");
    await says("on");
    hangUp();
    await says("off");
    await sound.die();
    await says("cannot-tell");
    await delivers(supple, "there is no sound server");
    await sound.comeBack();
    await says("off");
  }
  somebody.leave();
});

// Chromium itself ends when the session bus does ("D-Bus connection was disconnected. Aborting."): as a power cut does.
test("the session bus dies: what was acknowledged is kept, and Supple goes on with it on the next one", async ({
  start,
  profile,
  notifications: _daemon,
  tray,
}) => {
  test.skip(!isFull, "the short form takes the daemon alone");
  const bus = await sessionBus();
  const first = await startApp({ profile, bus: bus.address, ...lapse });
  await delivers(first, "the bus is there");
  expect(await first.send("break.taken", {})).toEqual({ ok: true });
  expect(await first.send("reminders.pause", { length: "resumed" })).toEqual({ ok: true });
  await bus.stop();
  // Should a Chromium survive it one day, that is as well.
  await Promise.race([first.exited, wait(5_000)]);
  await first.kill();
  expect(profile.journal().map(({ kind }) => kind)).toContain("break");

  const { at } = stateSchema.parse(profile.state());
  const supple = await start({ ...lapse, from: minuteAfter(at) });
  expect((await supple.snapshot()).pause).toEqual({ until: null });
  expect((await supple.snapshot()).notices).toEqual([]);
  await supple.send("reminders.resume", {});
  await delivers(supple, "on the next bus");
  await lives(tray);
});

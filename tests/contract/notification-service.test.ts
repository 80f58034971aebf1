import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { serviceNotifier } from "../../electron/adapters/outside/notification-service.ts";
import { sessionBus as joining } from "../../electron/adapters/outside/session-bus.ts";
import type { Notification } from "../../electron/ports.ts";
import { connect } from "../support/desktop/bus.ts";
import {
  notificationDaemon,
  type NotificationDaemon,
} from "../support/desktop/notification-daemon.ts";
import { sessionBus, type SessionBus } from "../support/desktop/session-bus.ts";

const service = {
  path: "/org/freedesktop/Notifications",
  interface: "org.freedesktop.Notifications",
};
const log = { info: () => undefined, error: () => undefined };

// A real message bus, and a real program on it that shows notifications.
describe.runIf(process.platform === "linux")("notifications of a Linux desktop", () => {
  let bus: SessionBus;
  let daemon: NotificationDaemon | null = null;
  const pressed: string[] = [];
  const told: boolean[] = [];

  beforeEach(async () => {
    bus = await sessionBus();
    vi.stubEnv("DBUS_SESSION_BUS_ADDRESS", bus.address);
    pressed.length = 0;
    told.length = 0;
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await daemon?.stop();
    daemon = null;
    await bus.stop();
  });

  const runs = async (how: Parameters<typeof notificationDaemon>[1] = {}) => {
    daemon = await notificationDaemon(bus.address, how);
    return daemon;
  };
  const notifies = (patience?: number) => {
    const notifier = serviceNotifier(joining(), log, () => told.push(notifier.answers()), patience);
    return notifier;
  };
  const prompt = (about: string | null, more: Partial<Notification> = {}): Notification => ({
    title: `Prompt ${about}`,
    body: "Move & <rest>",
    about,
    onClick: () => pressed.push("itself"),
    actions: ["start", "snooze", "skip"].map((label) => ({
      label,
      onClick: () => pressed.push(label),
    })),
    ...more,
  });
  const titles = () => daemon?.visible.map(({ summary }) => summary);

  test("its buttons are pressed, once, and the next takes its place", async () => {
    const desktop = await runs();
    const notifier = notifies();
    await expect.poll(() => told).toEqual([true]);

    notifier.show(prompt("a"));
    const first = await desktop.next();
    expect(first).toMatchObject({
      app: "Supple",
      body: "Move & <rest>",
      actions: { default: "", 0: "start", 1: "snooze", 2: "skip" },
      hints: { urgency: 1, "suppress-sound": true },
    });
    notifier.show(prompt("b"));
    await expect.poll(titles).toEqual(["Prompt b"]);
    expect(desktop.arrived[1]).toMatchObject({ id: first.id, replaces: first.id });

    desktop.press(await desktop.next(), "2");
    await expect.poll(() => pressed).toEqual(["skip"]);
    await expect.poll(titles).toEqual([]);
    notifier.show(prompt("c"));
    await expect.poll(titles).toEqual(["Prompt c"]);
    desktop.press(await desktop.next());
    await expect.poll(() => pressed).toEqual(["skip", "itself"]);
  });

  test("it goes when its prompt is answered elsewhere; a notice stays", async () => {
    const desktop = await runs();
    const notifier = notifies();
    notifier.show(prompt("a"));
    await desktop.next();
    notifier.keepOnly("a");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(titles()).toEqual(["Prompt a"]);
    notifier.keepOnly(null);
    await expect.poll(titles).toEqual([]);

    notifier.show(prompt(null, { title: "Look away", actions: [] }));
    notifier.keepOnly(null);
    await expect.poll(titles).toEqual(["Look away"]);
    notifier.close();
    await expect.poll(titles).toEqual([]);
  });

  test("one that was shown and closed before anybody could answer leaves nothing", async () => {
    const desktop = await runs();
    const notifier = notifies();
    for (const id of ["a", "b", "c", "d"]) notifier.show(prompt(id));
    notifier.keepOnly("nobody");
    notifier.show(prompt("e"));
    await expect.poll(titles).toEqual(["Prompt e"]);
    notifier.close();
    await expect.poll(titles).toEqual([]);
    expect(desktop.arrived.length).toBeLessThanOrEqual(2);
  });

  test("a service without buttons is given none, and told that it cannot be answered", async () => {
    const desktop = await runs({ actions: false });
    const notifier = notifies();
    notifier.show(prompt("a"));
    expect((await desktop.next()).actions).toEqual({});
    expect(notifier.answers()).toBe(false);
  });

  test("a service that comes late, dies and comes back has the prompt that is open", async () => {
    const notifier = notifies();
    notifier.show(prompt("a"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(notifier.answers()).toBe(false);

    const desktop = await runs();
    await expect.poll(titles).toEqual(["Prompt a"]);
    await expect.poll(() => told).toEqual([true]);
    await desktop.stop();
    await expect.poll(() => told).toEqual([true, false]);
    await desktop.start();
    await expect.poll(titles).toEqual(["Prompt a"]);
    expect(notifier.answers()).toBe(true);
    desktop.press(await desktop.next(), "0");
    await expect.poll(() => pressed).toEqual(["start"]);
  });

  test.each([
    [true, 0],
    [false, -1],
  ])(
    "one that is to last stays until it is answered where it can be (%j), whenever the service comes",
    async (actions, expires) => {
      const notifier = notifies();
      notifier.show(prompt("a", { lasting: true }));
      await new Promise((resolve) => setTimeout(resolve, 50));
      const desktop = await runs({ actions });
      expect(await desktop.next()).toMatchObject({ expires });
    },
  );

  test("a notice that nobody could show is not shown later", async () => {
    const notifier = notifies();
    notifier.show(prompt(null));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const desktop = await runs();
    await expect.poll(() => told).toEqual([true]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(desktop.arrived).toEqual([]);
  });

  test("what the person closes does not come back", async () => {
    const desktop = await runs();
    const notifier = notifies();
    notifier.show(prompt("a"));
    desktop.dismiss(await desktop.next());
    await new Promise((resolve) => setTimeout(resolve, 50));
    notifier.keepOnly("a");
    await desktop.stop();
    await desktop.start();
    await expect.poll(() => told).toEqual([true, false, true]);
    expect(titles()).toEqual([]);
  });

  test("a service that hangs cannot be answered; the one that takes its place can", async () => {
    const hanging = await connect(bus.address);
    for (const [method, results] of [
      ["GetCapabilities", "as"],
      ["Notify", "u"],
    ] as const) {
      hanging.answer(service, method, results, () => new Promise(() => undefined));
    }
    await hanging.own(service.interface);
    const notifier = notifies(50);
    notifier.show(prompt("a"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(notifier.answers()).toBe(false);
    await hanging.close();
    await runs();
    await expect.poll(titles).toEqual(["Prompt a"]);
    expect(notifier.answers()).toBe(true);
  });

  test("without a bus it can neither show nor be answered, and says so by doing nothing", async () => {
    vi.stubEnv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    const notifier = notifies();
    notifier.show(prompt("a"));
    notifier.keepOnly(null);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(notifier.answers()).toBe(false);
  });
});

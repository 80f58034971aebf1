import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sessionBus as joining } from "../../electron/adapters/outside/session-bus.ts";
import { type Bus, connect, theBus } from "../support/desktop/bus.ts";
import { type SessionBus, sessionBus } from "../support/desktop/session-bus.ts";

const program = "org.example.Program";
const from = { path: "/org/example", interface: program };
const remote = { destination: program, ...from };

// A real message bus, and another program on it.
describe.runIf(process.platform === "linux")("the session bus, shared", () => {
  let bus: SessionBus;
  let other: Bus;

  const begins = async () => {
    bus = await sessionBus();
    vi.stubEnv("DBUS_SESSION_BUS_ADDRESS", bus.address);
    other = await connect(bus.address);
    await other.own(program);
  };
  beforeEach(begins);
  afterEach(async () => {
    vi.unstubAllEnvs();
    await other.close();
    await bus.stop();
  });
  const connections = async () => {
    const [names] = await other.call(theBus, "ListNames");
    return (names as readonly string[]).filter((name) => name.startsWith(":")).length;
  };

  test("all who join have one connection, and who leaves takes nothing from the others", async () => {
    const before = await connections();
    const join = joining();
    const lost = vi.fn<(error: unknown) => void>();
    const [one, two] = await Promise.all([join(lost), join(lost)]);
    expect(await connections()).toBe(before + 1);

    const heard: string[] = [];
    one.listen(remote, "Said", (what) => heard.push(`one ${String(what)}`));
    two.listen(remote, "Said", (what) => heard.push(`two ${String(what)}`));
    one.watchName(program, (owned) => heard.push(`one owned ${owned}`));
    await one.call(theBus, "GetId");
    other.signal(from, "Said", "s", "first");
    await expect.poll(() => heard).toEqual(["one first", "two first"]);

    one.close();
    await two.call(theBus, "GetId");
    other.signal(from, "Said", "s", "then");
    await expect.poll(() => heard.slice(2)).toEqual(["two then"]);
    await other.close();
    expect(await two.call(theBus, "NameHasOwner", "s", program)).toEqual([false]);
    expect(heard).toHaveLength(3);
    expect(lost).not.toHaveBeenCalled();
  });

  test("each who is on it is told once that it was lost; the next who joins is on the next bus", async () => {
    const join = joining();
    const lost: string[] = [];
    await Promise.all(["one", "two"].map((who) => join(() => lost.push(who))));
    const left = await join(() => lost.push("left"));
    left.close();
    await bus.stop();
    await expect.poll(() => lost).toEqual(["one", "two"]);
    await expect(join(() => lost.push("none"))).rejects.toThrow(/ECONNREFUSED|ENOENT/);

    await begins();
    const again = await join(() => lost.push("again"));
    expect(await again.call(theBus, "NameHasOwner", "s", program)).toEqual([true]);
    expect(lost).toEqual(["one", "two"]);
  });

  test("a property that changes right behind the answer that tells it is what it became", async () => {
    const bus = await joining()(() => undefined);
    let pausing = false;
    other.serve(
      from.path,
      { name: program, properties: { paused: "b" } },
      {
        get paused() {
          if (!pausing) queueMicrotask(pause);
          return pausing;
        },
      },
    );
    function pause(): void {
      pausing = true;
      const changed = [["paused", ["b", true]]];
      const properties = { path: from.path, interface: "org.freedesktop.DBus.Properties" };
      other.signal(properties, "PropertiesChanged", "sa{sv}as", program, changed, []);
      // Both are there in one piece when this process hears again.
      setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200));
    }
    const told: unknown[] = [];
    await bus.watch(remote, "paused", (paused) => told.push(paused));
    await expect.poll(() => told).toEqual([false, true]);
  });
});

import { connect } from "./bus.ts";

/** The system's login manager: owns org.freedesktop.login1 on the system bus, with one session. */
export interface Logind {
  /** Announces sleep, or the end of it. */
  sleep(on: boolean): void;
  /** Asks the session's screen locker to lock or unlock. */
  lock(on: boolean): void;
  /** Says, as the screen locker has it say, that the screen is locked. */
  hintLocked(on: boolean): void;
  stop(): Promise<void>;
}

const manager = {
  path: "/org/freedesktop/login1",
  interface: "org.freedesktop.login1.Manager",
};
const session = {
  path: "/org/freedesktop/login1/session/c1",
  interface: "org.freedesktop.login1.Session",
};

/** Starts it on the system bus of the tests. */
export async function logind(): Promise<Logind> {
  const bus = await connect(process.env["DBUS_SYSTEM_BUS_ADDRESS"] ?? "");
  const state = { Id: "c1", LockedHint: false };
  const methods = { Inhibit: ["ssss", "h"], GetSession: ["s", "o"] } as const;
  const properties = { Id: "s", LockedHint: "b" };
  bus.serve(
    manager.path,
    { name: manager.interface, methods },
    {
      Inhibit: () => new Error("this login manager delays nobody"),
      // Whatever session the tests themselves run in.
      GetSession: () => session.path,
    },
  );
  for (const path of [session.path, "/org/freedesktop/login1/session/auto"]) {
    bus.serve(path, { name: session.interface, properties }, state);
  }
  await bus.own("org.freedesktop.login1");

  return {
    sleep: (on) => bus.signal(manager, "PrepareForSleep", "b", on),
    lock: (on) => bus.signal(session, on ? "Lock" : "Unlock", "", undefined),
    hintLocked(on) {
      state.LockedHint = on;
      const changes = { ...session, interface: "org.freedesktop.DBus.Properties" };
      const changed = [["LockedHint", ["b", on]]];
      bus.signal(changes, "PropertiesChanged", "sa{sv}as", session.interface, changed, []);
    },
    stop: () => bus.close(),
  };
}

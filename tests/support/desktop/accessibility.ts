import { spawn } from "node:child_process";
import { connect, type Bus } from "./bus.ts";
import { inside } from "./values.ts";

/** A part of a window as a screen reader gets it, with the role that AT-SPI names. */
export interface Part {
  readonly role: string;
  readonly name: string;
  readonly children: readonly Part[];
}

/** The accessibility service of a desktop: a real at-spi2-core. */
export interface Accessibility {
  /** What every program on it shows now. */
  programs(): Promise<readonly Part[]>;
  /** The window that it was told last to have come to the front: a dialog of the system is in no program's tree. */
  front(): Promise<Part>;
  stop(): Promise<void>;
}

const launcher = "/usr/libexec/at-spi-bus-launcher";
const launched = {
  destination: "org.a11y.Bus",
  path: "/org/a11y/bus",
  interface: "org.a11y.Bus",
} as const;
const accessible = "org.a11y.atspi.Accessible";
const registering = {
  destination: "org.a11y.atspi.Registry",
  path: "/org/a11y/atspi/registry",
  interface: "org.a11y.atspi.Registry",
} as const;
const registry: Reference = ["org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"];

/** The bus name of a program, and the path of a part in it. */
type Reference = readonly [destination: string, path: string];

/** Starts the service on the session bus at that address, for a person with a screen reader. */
export async function accessibility(address: string): Promise<Accessibility> {
  const service = spawn(launcher, ["--launch-immediately", "--a11y=1", "--screen-reader=1"], {
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: address },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => service.once("exit", resolve));
  const session = await connect(address);
  const bus = await connect(await addressOf(session));
  let front = registry;
  await bus.listenToAll("org.a11y.atspi.Event.Window", "Activate", ({ destination, path }) => {
    front = [destination, path];
  });
  await bus.call(registering, "RegisterEvent", "sass", "window:activate", [], "");
  return {
    front: () => read(bus, front),
    programs: async () => (await read(bus, registry)).children,
    async stop() {
      await bus.close();
      await session.close();
      service.kill();
      await ended;
    },
  };
}

/** The service takes its name a moment after its start. */
async function addressOf(session: Bus): Promise<string> {
  for (let tries = 50; ; tries -= 1) {
    try {
      return String((await session.call(launched, "GetAddress"))[0]);
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function read(bus: Bus, [destination, path]: Reference): Promise<Part> {
  const on = { destination, path };
  const properties = { ...on, interface: "org.freedesktop.DBus.Properties" };
  const [[name], [role], [children]] = await Promise.all([
    bus.call(properties, "Get", "ss", accessible, "Name"),
    bus.call({ ...on, interface: accessible }, "GetRoleName"),
    bus.call({ ...on, interface: accessible }, "GetChildren"),
  ]);
  const parts = await Promise.all(
    (children as readonly Reference[]).map(async (child) => {
      try {
        return [await read(bus, child)];
      } catch {
        // It went while it was being read.
        return [];
      }
    }),
  );
  return { role: String(role), name: String(inside(name)), children: parts.flat() };
}

/** A part and all that is in it. */
export const everyPart = (part: Part): readonly Part[] => [
  part,
  ...part.children.flatMap(everyPart),
];

import dbus from "@homebridge/dbus-native";
import type { InterfaceDescription, Message } from "@homebridge/dbus-native";

/** An object of a program on the bus, seen through one of its interfaces. */
export interface Remote {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
}

/** One program's connection to the session bus. */
export interface Bus {
  /** Calls a method without introspection; answers its results, rejects with its error. */
  call(
    remote: Remote,
    member: string,
    signature?: string,
    ...body: unknown[]
  ): Promise<readonly unknown[]>;
  /** Takes a well-known name; rejects when another program holds it. */
  own(name: string): Promise<void>;
  serve(path: string, description: InterfaceDescription, implementation: object): void;
  /** Answers one method of an object without properties: asked for one, it refuses as a daemon does. */
  answer(
    on: Omit<Remote, "destination">,
    member: string,
    signature: string,
    method: () => unknown,
  ): void;
  signal(
    from: Omit<Remote, "destination">,
    member: string,
    signature: string,
    ...body: unknown[]
  ): void;
  /** Calls back with the arguments of each such signal, from whichever program. */
  listen(
    to: Omit<Remote, "destination">,
    member: string,
    listener: (...body: unknown[]) => void,
  ): Promise<void>;
  /** Calls back with where each such signal comes from, of whichever object. */
  listenToAll(
    interfaceName: string,
    member: string,
    listener: (from: Omit<Remote, "interface">) => void,
  ): Promise<void>;
  /** Hears nothing from now on, as a program that hangs: what arrives is heard once that is over. */
  hang(on: boolean): void;
  /** Leaves the bus as a program that dies does: its names are free when this resolves. */
  close(): Promise<void>;
}

export const theBus: Remote = {
  destination: "org.freedesktop.DBus",
  path: "/org/freedesktop/DBus",
  interface: "org.freedesktop.DBus",
};

const doNotQueue = 4;
const primaryOwner = 1;

/** Connects to the bus at that address; resolves when the bus has admitted it. */
export async function connect(address: string): Promise<Bus> {
  const bus = dbus.sessionBus({ busAddress: address });

  const call: Bus["call"] = (remote, member, signature = "", ...body) =>
    new Promise((resolve, reject) => {
      const sent = { ...remote, member, ...(signature === "" ? {} : { signature, body }) };
      bus.invoke(sent, (error, ...results) => {
        if (error)
          reject(new Error(`${remote.interface}.${member}: ${error.name} ${error.message}`));
        else resolve(results);
      });
    });

  type Listener = (message: unknown) => void;
  const unheard: unknown[] = [];
  let deaf: readonly Listener[] | null = null;

  await call(theBus, "GetId");
  return {
    call,
    async own(name) {
      const [answer] = await call(theBus, "RequestName", "su", name, doNotQueue);
      if (answer !== primaryOwner) {
        throw new Error(`${name} is taken`);
      }
    },
    serve(path, description, implementation) {
      bus.exportInterface(implementation, path, description);
    },
    answer(on, member, signature, method) {
      bus.setMethodCallHandler(on.path, on.interface, member, [method, signature]);
    },
    signal(from, member, signature, ...body) {
      bus.sendSignal(from.path, from.interface, member, signature, body);
    },
    async listen(to, member, listener) {
      bus.signals.on(bus.mangle(to.path, to.interface, member), (body: unknown[] = []) => {
        listener(...body);
      });
      const rule = `type='signal',path='${to.path}',interface='${to.interface}',member='${member}'`;
      await call(theBus, "AddMatch", "s", rule);
    },
    async listenToAll(interfaceName, member, listener) {
      bus.connection.on("message", (message: Message) => {
        if (message.interface !== interfaceName || message.member !== member) return;
        listener({ destination: message.sender, path: message.path });
      });
      const rule = `type='signal',interface='${interfaceName}',member='${member}'`;
      await call(theBus, "AddMatch", "s", rule);
    },
    hang(on) {
      const { connection } = bus;
      if (on === (deaf !== null)) return;
      const listeners = deaf;
      deaf = on ? (connection.listeners("message") as Listener[]) : null;
      connection.removeAllListeners("message");
      if (on) connection.on("message", (message: unknown) => unheard.push(message));
      for (const listener of listeners ?? []) connection.on("message", listener);
      if (!on) for (const message of unheard.splice(0)) connection.emit("message", message);
    },
    close() {
      const { stream } = bus.connection;
      if (stream.destroyed) return Promise.resolve();
      // What still arrives is for a program that is gone, and gets no answer.
      bus.connection.removeAllListeners("message");
      const closed = new Promise<void>((resolve) => stream.once("close", () => resolve()));
      stream.end();
      return closed;
    },
  };
}

/** An object of a program on a bus, seen through one of its interfaces. */
export interface Remote {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
}

/** A connection to a message bus. Every promise rejects once the connection is lost. */
export interface Bus {
  /** Calls a method without introspection; answers its results. */
  call(remote: Remote, member: string, signature?: string, ...body: unknown[]): Promise<Results>;
  /** Hears a signal of this remote; ends with the returned function. */
  listen(remote: Remote, member: string, listener: (...body: Results) => void): () => void;
  /** Tells, at each change from now on, whether a program has this well-known name. */
  watchName(name: string, tell: (owned: boolean) => void): () => void;
  /** Reads a property; rejects when the remote has no such property. */
  read(remote: Remote, name: string): Promise<unknown>;
  /** Reads a property now and tells each of its changes; rejects when the remote has no such property. */
  watch(remote: Remote, name: string, tell: (value: unknown) => void): Promise<() => void>;
  close(): void;
}

type Results = readonly unknown[];

export const theBus: Remote = {
  destination: "org.freedesktop.DBus",
  path: "/org/freedesktop/DBus",
  interface: "org.freedesktop.DBus",
};

const properties = "org.freedesktop.DBus.Properties";

/**
 * What comes from a bus is told one a turn, in its order. The library hands out at once all that came in one piece: who
 * awaits an answer would hear it behind a signal that came after it, and take what was for what is.
 */
const inTurn = (tell: () => void): void => void setImmediate(tell);

/**
 * Connects to the session bus or the system bus and resolves when it has admitted us. `onLost` is told, once, why
 * a connection ended that nobody closed.
 */
export async function connect(
  which: "session" | "system",
  onLost: (error: unknown) => void,
): Promise<Bus> {
  // Only Linux has such a bus.
  const { default: dbus } = await import("@homebridge/dbus-native");
  const library = which === "session" ? dbus.sessionBus() : dbus.systemBus();
  let closed = false;
  let lose: (error: unknown) => void = () => undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    lose = reject;
  });
  let admitted = false;
  lost.catch((error: unknown) => {
    if (admitted && !closed) onLost(error);
  });
  library.connection.on("error", (error) => inTurn(() => lose(error)));
  library.connection.on("end", () => inTurn(() => lose(new Error(`the ${which} bus hung up`))));

  const call: Bus["call"] = (remote, member, signature = "", ...body) => {
    const sent = { ...remote, member, ...(signature === "" ? {} : { signature, body }) };
    const answered = new Promise<Results>((resolve, reject) => {
      library.invoke(sent, (error, ...results: unknown[]) =>
        inTurn(() => {
          if (error) reject(new Error(`${remote.interface}.${member}: ${error.name}`));
          else resolve(results);
        }),
      );
    });
    return Promise.race([answered, lost]);
  };

  const hear = (
    remote: Remote,
    member: string,
    filter: string,
    listener: (...body: Results) => void,
  ) => {
    const { destination, path, interface: name } = remote;
    const rule = `type='signal',sender='${destination}',path='${path}',interface='${name}',member='${member}'${filter}`;
    const key = library.mangle(path, name, member);
    let ended = false;
    const heard = (body: Results = []) =>
      inTurn(() => {
        if (!ended) listener(...body);
      });
    library.signals.on(key, heard);
    call(theBus, "AddMatch", "s", rule).catch(() => undefined);
    return () => {
      ended = true;
      library.signals.off(key, heard);
      call(theBus, "RemoveMatch", "s", rule).catch(() => undefined);
    };
  };

  const listen: Bus["listen"] = (remote, member, listener) => hear(remote, member, "", listener);

  const read: Bus["read"] = async (remote, name) => {
    const reader = { ...remote, interface: properties };
    const [variant] = await call(reader, "Get", "ss", remote.interface, name);
    return inside(variant);
  };

  await call(theBus, "GetId");
  admitted = true;
  return {
    call,
    listen,
    // The bus is asked for this name alone: programs come and go all day.
    watchName: (name, tell) =>
      hear(theBus, "NameOwnerChanged", `,arg0='${name}'`, (changed, _before, owner) => {
        if (changed === name) tell(owner !== "");
      }),
    read,
    async watch(remote, name, tell) {
      const announced = { ...remote, interface: properties };
      const forget = listen(announced, "PropertiesChanged", (changedOn, changed, invalidated) => {
        if (changedOn !== remote.interface) return;
        const entries = changed as readonly (readonly [string, unknown])[];
        const entry = entries.find(([key]) => key === name);
        if (entry !== undefined) tell(inside(entry[1]));
        else if ((invalidated as readonly string[]).includes(name)) {
          read(remote, name).then(tell, () => undefined);
        }
      });
      try {
        tell(await read(remote, name));
      } catch (error) {
        forget();
        throw error;
      }
      return forget;
    },
    close() {
      closed = true;
      library.connection.stream.end();
    },
  };
}

/** The value inside a variant, as the library parses one: its signature, and the one value in it. */
const inside = (variant: unknown): unknown =>
  (variant as readonly [unknown, readonly [unknown]])[1][0];

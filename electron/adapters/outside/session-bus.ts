import { type Bus, connect } from "./dbus.ts";

/**
 * Joins the session bus as one of those that share a connection to it. `onLost` is told why that ended; who closes the
 * bus that this resolves to ends what it listens to, and nobody else's.
 */
export type JoinSessionBus = (onLost: (error: unknown) => void) => Promise<Bus>;

/** One connection for all: made when the first joins it and, once it was lost, for the next who joins. */
export function sessionBus(): JoinSessionBus {
  let connection: Promise<Bus> | null = null;
  const members = new Set<(error: unknown) => void>();

  const open = (): Promise<Bus> => {
    const opening = connect("session", (error) => {
      connection = null;
      const those = [...members];
      members.clear();
      for (const lose of those) lose(error);
    });
    opening.catch(() => {
      connection = null;
    });
    return opening;
  };

  return async (onLost) => {
    connection ??= open();
    const bus = await connection;
    // Two may join with the same function.
    const lose = (error: unknown) => onLost(error);
    members.add(lose);
    const ends = new Set<() => void>();
    const own = (end: () => void) => {
      ends.add(end);
      return () => {
        if (ends.delete(end)) end();
      };
    };
    return {
      ...bus,
      listen: (...what) => own(bus.listen(...what)),
      watchName: (...what) => own(bus.watchName(...what)),
      watch: async (...what) => own(await bus.watch(...what)),
      close() {
        members.delete(lose);
        for (const end of ends) end();
        ends.clear();
      },
    };
  };
}

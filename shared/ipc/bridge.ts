import type { WeekDay } from "../scheduler/week-types.ts";
import type { Answer, CommandName, Payload } from "./commands.ts";
import type { Query, QueryName, Replies } from "./queries.ts";
import type { Snapshot } from "./snapshot.ts";

export const channels = {
  command: "command",
  snapshot: "snapshot",
  read: "read-snapshot",
  week: "read-week",
  query: "query",
} as const;

/**
 * What the main process says to a page that asks it something. What does not fit is said, not thrown: Electron would
 * print what is thrown, as often as a page asks for it.
 */
export type Said<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/** What the preload exposes to a page as `window.supple`: the only way out of the sandbox. */
export interface Bridge {
  /** Sends one command; refused with an error that names the field when the payload does not fit. */
  send<N extends CommandName>(name: N, payload: Payload<N>): Promise<Answer>;
  /** The snapshot as it is now. */
  snapshot(): Promise<Snapshot>;
  /** Today and the six days after it, as they are foreseen now. */
  week(): Promise<readonly WeekDay[]>;
  /** Asks the journal; rejects with an error that names the field when the payload does not fit. */
  ask<N extends QueryName>(name: N, payload: Query<N>): Promise<Replies[N]>;
  /** Calls back with each new snapshot, until the returned function is called. */
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void;
}

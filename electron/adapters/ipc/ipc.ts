import { ipcMain, type WebContents } from "electron";
import { channels, type Said } from "../../../shared/ipc/bridge.ts";
import type { Snapshot } from "../../../shared/ipc/snapshot.ts";
import type { WeekDay } from "../../../shared/scheduler/week-types.ts";
import type { Answer } from "../../../shared/ipc/commands.ts";
import type { Log } from "../../ports.ts";
import { isLargerThan } from "./payload-size.ts";
import { turnsOf } from "./turns.ts";

export interface IpcParts {
  /** Runs a command whose name and payload nobody has checked yet. */
  readonly answer: (name: unknown, payload: unknown) => Answer | Promise<Answer>;
  /** Answers a query whose name and payload nobody has checked yet. */
  readonly reply: (name: unknown, payload: unknown) => Promise<Said<unknown>>;
  readonly snapshot: () => Snapshot;
  readonly week: () => readonly WeekDay[];
  readonly isOwnUrl: (address: string) => boolean;
  readonly log: Log;
}

type Outcome = Answer | Said<unknown>;
type Call = (name: unknown, payload: unknown) => Outcome | Promise<Outcome>;

/** Many times the largest settings and routines, in bytes. */
const mostSent = 1_000_000;

/**
 * The typed contract and nothing else: sender, name and payload are checked before a handler sees them. What comes back
 * says whether it was done; what a handler throws is logged, and said.
 */
export function serveIpc({ answer, reply, snapshot, week, isOwnUrl, log }: IpcParts): void {
  const inTurn = turnsOf<WebContents>((page) => {
    log.error("ipc.flood", "a page that sends more than it waits for", { page: page.getURL() });
    page.forcefullyCrashRenderer();
  });

  function refuse(event: string, error: string): Outcome {
    log.error(event, error);
    return { ok: false, error };
  }

  /** Runs a call of a page of the product when it is its turn. */
  function serve(channel: string, call: Call): void {
    ipcMain.handle(channel, (event, name: unknown, payload: unknown) => {
      const isOwn = isOwnUrl(event.senderFrame?.url ?? "");
      return inTurn(event.sender, async (): Promise<Outcome> => {
        if (!isOwn) return refuse("ipc.stranger", "refused: not a page of Supple");
        if (isLargerThan(mostSent, [name, payload])) {
          return refuse("ipc.refused", `payload: larger than ${mostSent} bytes`);
        }
        try {
          const outcome = await call(name, payload);
          if (!outcome.ok) log.error("ipc.refused", outcome.error);
          return outcome;
        } catch (error) {
          log.error("ipc.failed", error, { channel });
          return { ok: false, error: error instanceof Error ? error.message : String(error) };
        }
      });
    });
  }

  serve(channels.read, () => ({ ok: true, value: snapshot() }));
  serve(channels.week, () => ({ ok: true, value: week() }));
  serve(channels.query, reply);
  serve(channels.command, answer);
}

import { ipcMain, type WebContents } from "electron";
import { channels } from "../../../shared/ipc/bridge.ts";
import type { Snapshot } from "../../../shared/ipc/snapshot.ts";
import type { WeekDay } from "../../../shared/scheduler/week-types.ts";
import type { Answer } from "../../../shared/ipc/commands.ts";
import type { Log } from "../../ports.ts";
import { isLargerThan } from "./payload-size.ts";
import { turnsOf } from "./turns.ts";

export interface IpcParts {
  /** Runs a command whose name and payload nobody has checked yet. */
  readonly answer: (name: unknown, payload: unknown) => Answer | Promise<Answer>;
  /** Answers a query whose name and payload nobody has checked yet, or throws. */
  readonly reply: (name: unknown, payload: unknown) => unknown;
  readonly snapshot: () => Snapshot;
  readonly week: () => readonly WeekDay[];
  readonly isOwnUrl: (address: string) => boolean;
  readonly log: Log;
}

/** Many times the largest settings and routines, in bytes. */
const mostSent = 1_000_000;

/** The typed contract and nothing else: sender, name and payload are checked before a handler sees them. */
export function serveIpc({ answer: run, reply, snapshot, week, isOwnUrl, log }: IpcParts): void {
  const inTurn = turnsOf<WebContents>((page) => {
    log.error("ipc.flood", "a page that sends more than it waits for", { page: page.getURL() });
    page.forcefullyCrashRenderer();
  });

  /** Runs a call of a page of the product when it is its turn. */
  function serve(channel: string, call: (name: unknown, payload: unknown) => unknown): void {
    ipcMain.handle(channel, (event, name: unknown, payload: unknown) => {
      const isOwn = isOwnUrl(event.senderFrame?.url ?? "");
      return inTurn(event.sender, () => {
        if (isOwn) return call(name, payload);
        log.error("ipc.stranger", "a sender that is not a page of the product");
        throw new Error("refused: not a page of Supple");
      });
    });
  }

  const tooLarge = (name: unknown, payload: unknown): string | null =>
    isLargerThan(mostSent, [name, payload]) ? `payload: larger than ${mostSent} bytes` : null;

  serve(channels.read, snapshot);
  serve(channels.week, week);
  serve(channels.query, (name, payload) => {
    const problem = tooLarge(name, payload);
    if (problem !== null) throw new RangeError(problem);
    return reply(name, payload);
  });
  serve(channels.command, async (name, payload) => {
    const problem = tooLarge(name, payload);
    const answer: Answer =
      problem === null ? await run(name, payload) : { ok: false, error: problem };
    if (!answer.ok) log.error("ipc.refused", answer.error);
    return answer;
  });
}

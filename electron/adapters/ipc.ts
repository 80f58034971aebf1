import { ipcMain, type IpcMainInvokeEvent } from "electron";
import { channels } from "../../shared/ipc/bridge.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { WeekDay } from "../../shared/scheduler/week-types.ts";
import type { Answer } from "../../shared/ipc/commands.ts";
import type { Log } from "../ports.ts";

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

/** The typed contract and nothing else: sender, name and payload are checked before a handler sees them. */
export function serveIpc({ answer: run, reply, snapshot, week, isOwnUrl, log }: IpcParts): void {
  const guard = (event: IpcMainInvokeEvent) => {
    if (isOwnUrl(event.senderFrame?.url ?? "")) return;
    log.error("ipc.stranger", "a sender that is not a page of the product");
    throw new Error("refused: not a page of Supple");
  };

  ipcMain.handle(channels.read, (event) => {
    guard(event);
    return snapshot();
  });
  ipcMain.handle(channels.week, (event) => {
    guard(event);
    return week();
  });
  ipcMain.handle(channels.query, (event, name: unknown, payload: unknown) => {
    guard(event);
    return reply(name, payload);
  });
  ipcMain.handle(channels.command, async (event, name: unknown, payload: unknown) => {
    guard(event);
    const answer = await run(name, payload);
    if (!answer.ok) log.error("ipc.refused", answer.error);
    return answer;
  });
}

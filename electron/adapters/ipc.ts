import { ipcMain, type IpcMainInvokeEvent } from "electron";
import { channels } from "../../shared/ipc/bridge.ts";
import { type Answer, type CommandName, commands } from "../../shared/ipc/commands.ts";
import { queries, type Query, type QueryName, type Replies } from "../../shared/ipc/queries.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { WeekDay } from "../../shared/scheduler/week-types.ts";
import { problemOf } from "../../shared/settings/problem.ts";
import type { Handlers } from "../handlers.ts";
import type { Log } from "../ports.ts";

/** What answers each query; its payload has been checked against the contract. */
export type Repliers = {
  readonly [N in QueryName]: (asked: Query<N>) => Replies[N];
};

export interface IpcParts {
  readonly repliers: Repliers;
  readonly handlers: Handlers;
  readonly snapshot: () => Snapshot;
  readonly week: () => readonly WeekDay[];
  readonly isOwnUrl: (address: string) => boolean;
  readonly log: Log;
}

/** The typed contract and nothing else: sender, name and payload are checked before a handler sees them. */
export function serveIpc({ handlers, repliers, snapshot, week, isOwnUrl, log }: IpcParts): void {
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
    return replyTo(repliers, name, payload);
  });
  ipcMain.handle(channels.command, async (event, name: unknown, payload: unknown) => {
    guard(event);
    const answer = await answerTo(handlers, name, payload);
    if (!answer.ok) log.error("ipc.refused", answer.error);
    return answer;
  });
}

/** Runs one command, or says which field of it does not fit: `prompt.snooze: minutes: …`. */
export function answerTo(
  handlers: Handlers,
  name: unknown,
  payload: unknown,
): Answer | Promise<Answer> {
  if (typeof name !== "string" || !isCommandName(name)) {
    return { ok: false, error: `command: there is none called ${JSON.stringify(name)}` };
  }
  const parsed = commands[name].safeParse(payload);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) =>
      [name, path.join(".") || "payload", message].join(": "),
    );
    return { ok: false, error: wrong.join("; "), problem: problemOf(parsed.error, payload) };
  }
  // Handlers and schemas are tables with the same keys, which TypeScript cannot follow through a parse.
  const handler = handlers[name] as (checked: unknown) => Answer | Promise<Answer>;
  return handler(parsed.data);
}

/** Answers one query; throws an error that says which field of it does not fit. */
export function replyTo(repliers: Repliers, name: unknown, payload: unknown): unknown {
  if (typeof name !== "string" || !isQueryName(name)) {
    throw new TypeError(`query: there is none called ${JSON.stringify(name)}`);
  }
  const parsed = queries[name].safeParse(payload);
  if (!parsed.success) {
    const { path, value, allowed } = problemOf(parsed.error, payload);
    throw new TypeError(`${name}: ${path || "payload"}: ${value} is not allowed: ${allowed}`);
  }
  // Tables with the same keys, as above.
  return (repliers[name] as (checked: unknown) => unknown)(parsed.data);
}

const isQueryName = (name: string): name is QueryName => Object.hasOwn(queries, name);

const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);

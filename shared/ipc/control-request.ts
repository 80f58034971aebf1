import { z } from "zod";
import type { Instant } from "../time/instant.ts";
import type { Answer, CommandName } from "./commands.ts";
import type { Status } from "./status.ts";

/** The commands of windows that a terminal, a script or a status bar may send too. */
export const controlCommands = [
  "routine.start",
  "prompt.snooze",
  "prompt.skip",
  "reminders.pause",
  "reminders.resume",
  "break.taken",
  "check-in.record",
  "workout.log",
] as const satisfies readonly CommandName[];

/** The longest line of a request, in characters. */
export const longestRequest = 16_384;

/**
 * One line to the running Supple, as JSON: a question after its status, once or at each change from now on,
 * or a command with its payload, which is checked like that of a window.
 */
export const requestSchema = z.union([
  z.strictObject({ ask: z.enum(["status", "watch"]) }),
  z.strictObject({ command: z.enum(controlCommands), payload: z.unknown() }),
]);
export type Request = z.input<typeof requestSchema>;

/** One line of its answer: its clock, the status after it, and the same as a line for people; or what was wrong. */
export type Reply =
  | { readonly ok: true; readonly at: Instant; readonly status: Status; readonly line: string }
  | Extract<Answer, { readonly ok: false }>;

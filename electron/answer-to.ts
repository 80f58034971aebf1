import { type Answer, type CommandName, commands } from "../shared/ipc/commands.ts";
import { problemOf, written } from "../shared/settings/problem.ts";
import type { Handlers } from "./handlers.ts";

/** Of what does not fit, how many places and how many characters are told. */
const mostShown = 10;
const longestShown = 1_000;

/** Runs one command, or says which field of it does not fit: `prompt.snooze: minutes: …`. */
export function answerTo(
  handlers: Handlers,
  name: unknown,
  payload: unknown,
): Answer | Promise<Answer> {
  if (typeof name !== "string" || !isCommandName(name)) {
    return { ok: false, error: `command: there is none called ${written(name)}` };
  }
  const parsed = commands[name].safeParse(payload);
  if (!parsed.success) {
    const wrong = parsed.error.issues
      .slice(0, mostShown)
      .map(({ path, message }) => [name, path.join(".") || "payload", message].join(": "));
    const error = wrong.join("; ").slice(0, longestShown);
    return { ok: false, error, problem: problemOf(parsed.error, payload) };
  }
  // Handlers and schemas are tables with the same keys, which TypeScript cannot follow through a parse.
  const handler = handlers[name] as (checked: unknown) => Answer | Promise<Answer>;
  return handler(parsed.data);
}

const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);

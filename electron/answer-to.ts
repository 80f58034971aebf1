import { type Answer, type CommandName, commands } from "../shared/ipc/commands.ts";
import { problemOf } from "../shared/settings/problem.ts";
import type { Handlers } from "./handlers.ts";

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

const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { isRoutineId, routines } from "../../shared/content/catalogue.ts";
import type { Request } from "../../shared/ipc/control-request.ts";
import { pauseLengths } from "../../shared/domain/pause-length.ts";
import { snoozeMinutes } from "../../shared/ipc/commands.ts";
import { BadInput } from "./bad-input.ts";
import { NotDone } from "./not-done.ts";
import { refusedOption } from "./refused-option.ts";
import { ask, type Told } from "./running-supple.ts";
import { userFolder } from "./user-folder.ts";

interface Asked {
  /** What stands after the command, at most one. */
  readonly given: string | undefined;
  readonly folder: string;
  readonly json: boolean;
  readonly watch: boolean;
  readonly note: string;
}

const options = {
  json: { type: "boolean", default: false },
  "user-data-dir": { type: "string" },
  watch: { type: "boolean", default: false },
  note: { type: "string" },
} as const;
type Option = keyof typeof options;

/** Each option as it is written. */
const written: Readonly<Record<Option, string>> = {
  json: "--json",
  "user-data-dir": "--user-data-dir FOLDER",
  watch: "--watch",
  note: "--note TEXT",
};
const always: readonly Option[] = ["json", "user-data-dir"];

/** What one of the commands to the running Supple takes beside what all take, and what it asks. */
interface Control {
  readonly takes?: readonly Option[];
  readonly run: (asked: Asked) => AsyncGenerator<Told>;
}

const refusedGiven = (allowed: string, given: string | undefined): BadInput =>
  new BadInput({ id: "command.given", values: { given: given ?? "nothing", allowed } });

function oneOf<T extends string>(allowed: readonly T[], given: string | undefined): T {
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw refusedGiven(allowed.join(", "), given);
  return found;
}

function nothingMore({ given }: Asked): void {
  if (given !== undefined) throw refusedGiven("nothing", given);
}

/** Answers the reminder that is open, or announced; what stays open after that was not to be answered so. */
async function* answered(
  { folder }: Asked,
  requestFor: (prompt: string) => Request,
): AsyncGenerator<Told> {
  const open = await first(ask(folder, { ask: "status" }));
  const prompt = open.status.prompt?.prompt;
  if (prompt === undefined) throw new NotDone({ id: "command.no-prompt" });
  const after = await first(ask(folder, requestFor(prompt)));
  if (after.status.prompt?.prompt === prompt) throw new NotDone({ id: "command.prompt-stays" });
  yield after;
}

async function first(replies: AsyncGenerator<Told>): Promise<Told> {
  for await (const reply of replies) return reply;
  throw new NotDone({ id: "command.no-reply" });
}

async function* once(folder: string, request: Request): AsyncGenerator<Told> {
  yield await first(ask(folder, request));
}

const controls: Readonly<Record<string, Control>> = {
  status: {
    takes: ["watch"],
    run: (asked) => {
      nothingMore(asked);
      return asked.watch
        ? ask(asked.folder, { ask: "watch" })
        : once(asked.folder, { ask: "status" });
    },
  },
  start: {
    run: ({ folder, given }) => {
      if (given === undefined || !isRoutineId(given)) {
        throw refusedGiven(routines.map(({ id }) => id).join(", "), given);
      }
      return once(folder, { command: "routine.start", payload: { routine: given, by: "command" } });
    },
  },
  snooze: {
    run: (asked) => {
      const minutes = Number(
        oneOf(snoozeMinutes.map(String), asked.given ?? String(snoozeMinutes[0])),
      );
      return answered(asked, (prompt) => ({
        command: "prompt.snooze",
        payload: { prompt, minutes },
      }));
    },
  },
  skip: {
    run: (asked) => {
      nothingMore(asked);
      return answered(asked, (prompt) => ({ command: "prompt.skip", payload: { prompt } }));
    },
  },
  pause: {
    run: ({ folder, given }) => {
      const length = oneOf(pauseLengths, given ?? "resumed");
      return once(folder, { command: "reminders.pause", payload: { length } });
    },
  },
  resume: {
    run: (asked) => {
      nothingMore(asked);
      return once(asked.folder, { command: "reminders.resume", payload: {} });
    },
  },
  break: {
    run: (asked) => {
      nothingMore(asked);
      return once(asked.folder, { command: "break.taken", payload: {} });
    },
  },
  "check-in": {
    takes: ["note"],
    run: ({ folder, given, note }) => {
      if (given === undefined || !/^(?:\d|10)$/.test(given)) {
        throw refusedGiven("a whole number from 0 to 10", given);
      }
      const payload = { pain: Number(given), note };
      return once(folder, { command: "check-in.record", payload });
    },
  },
};

function understand(args: readonly string[], takes: readonly Option[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(takes.map((name) => [name, options[name]])),
      allowPositionals: true,
      strict: true,
    });
    const { json, watch, note, "user-data-dir": folder } = values;
    const [given, ...rest] = positionals;
    if (rest.length > 0) throw refusedGiven("one value", positionals.join(" "));
    return {
      given,
      folder: typeof folder === "string" ? resolve(folder) : userFolder(),
      json: json === true,
      watch: watch === true,
      note: typeof note === "string" ? note : "",
    };
  } catch (error) {
    const allowed = takes.map((name) => written[name]).join(", ");
    throw refusedOption(error, "command.control-option", { allowed });
  }
}

async function* linesOf({ takes = [], run }: Control, args: readonly string[]) {
  const asked = understand(args, [...always, ...takes]);
  for await (const { status, line } of run(asked)) {
    yield `${asked.json ? JSON.stringify(status) : line}\n`;
  }
}

/** `supple status`, `start` and so on: the lines that the running Supple answers with. Throw `BadInput` and `NotDone`. */
export const controlCommands = Object.fromEntries(
  Object.entries(controls).map(([name, control]) => [
    name,
    (args: readonly string[]) => linesOf(control, args),
  ]),
);

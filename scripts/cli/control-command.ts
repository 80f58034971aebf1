import { parseArgs } from "node:util";
import type { Request } from "../../shared/ipc/control-request.ts";
import { pauseLengths } from "../../shared/domain/pause-length.ts";
import { snoozeMinutes } from "../../shared/ipc/commands.ts";
import { english } from "../../shared/messages/english.ts";
import { workoutOutcomes } from "../../shared/domain/workout-outcome.ts";
import { workoutTypes } from "../../shared/settings/workout-type.ts";
import { BadInput } from "./bad-input.ts";
import { NotDone } from "./not-done.ts";
import { refusedOption } from "./refused-option.ts";
import { ask, type Told } from "./running-supple.ts";
import { folderNamed } from "./user-folder.ts";

interface Asked {
  /** What stands after the command. */
  readonly given: readonly string[];
  readonly folder: string;
  readonly json: boolean;
  readonly watch: boolean;
  readonly note: string | undefined;
  readonly title: string | undefined;
  readonly outcome: string;
}

const options = {
  json: { type: "boolean", default: false },
  "user-data-dir": { type: "string" },
  watch: { type: "boolean", default: false },
  note: { type: "string" },
  title: { type: "string" },
  outcome: { type: "string", default: "done" },
} as const;
type Option = keyof typeof options;

/** Each option as it is written. */
const written: Readonly<Record<Option, string>> = {
  json: "--json",
  "user-data-dir": "--user-data-dir FOLDER",
  watch: "--watch",
  note: "--note TEXT",
  title: "--title TEXT",
  outcome: `--outcome ${workoutOutcomes.join("|")}`,
};
const always: readonly Option[] = ["json", "user-data-dir"];

/** What one of the commands to the running Supple takes beside what all take, and what it asks. */
interface Control {
  /** How many words may stand after it; none unless told. */
  readonly words?: number;
  readonly takes?: readonly Option[];
  readonly run: (asked: Asked) => AsyncGenerator<Told>;
}

/** A day, in minutes. */
const longestWorkout = 1440;

const refusedGiven = (allowed: string, given: string | undefined): BadInput =>
  new BadInput({ id: "command.given", values: { given: given ?? "nothing", allowed } });

function oneOf<T extends string>(allowed: readonly T[], given: string | undefined): T {
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw refusedGiven(allowed.join(", "), given);
  return found;
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

/** Logs a workout that has ended now, by the clock of the Supple that runs. */
async function* justEnded(folder: string, minutes: number, what: object): AsyncGenerator<Told> {
  const { at } = await first(ask(folder, { ask: "status" }));
  const payload = { ...what, minutes, started: at - minutes * 60_000 };
  yield* once(folder, { command: "workout.log", payload });
}

async function* once(folder: string, request: Request): AsyncGenerator<Told> {
  yield await first(ask(folder, request));
}

const controls: Readonly<Record<string, Control>> = {
  status: {
    takes: ["watch"],
    run: ({ folder, watch }) =>
      watch ? ask(folder, { ask: "watch" }) : once(folder, { ask: "status" }),
  },
  start: {
    words: 1,
    run: ({ folder, given: [given] }) => {
      if (given === undefined) throw refusedGiven("the id of a routine", given);
      // Which there are, of the catalogue and of the person's own, the Supple that runs knows.
      return once(folder, { command: "routine.start", payload: { routine: given, by: "command" } });
    },
  },
  snooze: {
    words: 1,
    run: (asked) => {
      const [given = String(snoozeMinutes[0])] = asked.given;
      const minutes = Number(oneOf(snoozeMinutes.map(String), given));
      return answered(asked, (prompt) => ({
        command: "prompt.snooze",
        payload: { prompt, minutes },
      }));
    },
  },
  skip: {
    run: (asked) => answered(asked, (prompt) => ({ command: "prompt.skip", payload: { prompt } })),
  },
  pause: {
    words: 1,
    run: ({ folder, given: [given] }) => {
      const length = oneOf(pauseLengths, given ?? "resumed");
      return once(folder, { command: "reminders.pause", payload: { length } });
    },
  },
  resume: {
    run: ({ folder }) => once(folder, { command: "reminders.resume", payload: {} }),
  },
  break: {
    run: ({ folder }) => once(folder, { command: "break.taken", payload: {} }),
  },
  log: {
    words: 2,
    takes: ["title", "outcome"],
    run: ({ folder, given: [given, length], title, outcome: how }) => {
      const type = oneOf(workoutTypes, given);
      const outcome = oneOf(workoutOutcomes, how);
      const minutes = /^\d{1,4}$/.test(length ?? "") ? Number(length) : 0;
      if (minutes < 1 || minutes > longestWorkout) {
        throw refusedGiven(`1 to ${longestWorkout} minutes`, length);
      }
      const what = { planned: null, title: title ?? english[`workout.${type}`], type, outcome };
      return justEnded(folder, minutes, what);
    },
  },
  "check-in": {
    words: 1,
    takes: ["note"],
    run: ({ folder, given: [given], note }) => {
      if (given === undefined || !/^(?:\d|10)$/.test(given)) {
        throw refusedGiven("a whole number from 0 to 10", given);
      }
      // What is not said stays as it was told today.
      const payload = { pain: Number(given), ...(note !== undefined && { note }) };
      return once(folder, { command: "check-in.record", payload });
    },
  },
};

function understand(args: readonly string[], { words = 0, takes = [] }: Control): Asked {
  const taken = [...always, ...takes];
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(taken.map((name) => [name, options[name]])),
      allowPositionals: true,
      strict: true,
    });
    const { json, watch, note, title, outcome, "user-data-dir": folder } = values;
    const [one] = positionals.slice(words);
    if (one !== undefined) throw refusedGiven("nothing more", one);
    return {
      given: positionals,
      folder: folderNamed(typeof folder === "string" ? folder : undefined),
      json: json === true,
      watch: watch === true,
      note: typeof note === "string" ? note : undefined,
      title: typeof title === "string" ? title : undefined,
      outcome: typeof outcome === "string" ? outcome : workoutOutcomes[0],
    };
  } catch (error) {
    const allowed = taken.map((name) => written[name]).join(", ");
    throw refusedOption(error, "command.control-option", { allowed });
  }
}

async function* linesOf(control: Control, args: readonly string[]) {
  const asked = understand(args, control);
  for await (const { status, line } of control.run(asked)) {
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

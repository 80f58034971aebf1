import { wordingOf } from "../../electron/adapters/words.ts";
import type { Message } from "../../shared/messages/message.ts";
import { zone } from "../../shared/time/instant.ts";
import { backupCommand, restoreCommand } from "./backup-command.ts";
import { BadInput } from "./bad-input.ts";
import { calendarCommand } from "./calendar-command.ts";
import { checkCommand } from "./check-command.ts";
import { controlCommands } from "./control-command.ts";
import { forecastCommand } from "./forecast-command.ts";
import { journalCommand } from "./journal-command.ts";
import { NotDone } from "./not-done.ts";
import { remark } from "./remark.ts";

const say = wordingOf("en", () => zone("UTC"));

const help = () =>
  (
    [
      "command.usage",
      "command.check-usage",
      "command.calendar-usage",
      "command.journal-usage",
      "command.backup-usage",
      "command.control-usage",
    ] as const
  )
    .map((id) => `${say({ id })}\n`)
    .join("");

/** What a command prints: at once, or bit by bit. */
type Printed = string | Promise<string> | AsyncIterable<string>;

const commands: Readonly<Record<string, (args: readonly string[]) => Printed>> = {
  ...controlCommands,
  backup: backupCommand,
  calendar: calendarCommand,
  check: checkCommand,
  forecast: forecastCommand,
  help,
  journal: journalCommand,
  "--help": help,
  restore: restoreCommand,
};

function refuse(problem: Message, exitCode: number): void {
  remark(problem);
  process.exitCode = exitCode;
}

const [name = "help", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
// A reader that has seen enough, such as `head`, closes the pipe: no reason to complain.
process.stdout.on("error", () => process.exit());
try {
  if (command === undefined) {
    const allowed = Object.keys(commands).filter((known) => !known.startsWith("-"));
    const values = { given: name, allowed: allowed.toSorted().join(", ") };
    throw new BadInput({ id: "command.unknown", values });
  }
  const printed = await command(args);
  if (typeof printed === "string") process.stdout.write(printed);
  else for await (const part of printed) process.stdout.write(part);
} catch (error) {
  if (error instanceof BadInput) refuse(error.problem, 2);
  else if (error instanceof NotDone) refuse(error.problem, 1);
  else throw error;
}

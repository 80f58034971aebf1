import { wordingOf } from "../../electron/adapters/words.ts";
import type { Message } from "../../shared/messages/message.ts";
import { zone } from "../../shared/time/instant.ts";
import { backupCommand, restoreCommand } from "./backup-command.ts";
import { BadInput } from "./bad-input.ts";
import { checkCommand } from "./check-command.ts";
import { forecastCommand } from "./forecast-command.ts";

const say = wordingOf("en", () => zone("UTC"));

const help = () =>
  (["command.usage", "command.check-usage", "command.backup-usage"] as const)
    .map((id) => `${say({ id })}\n`)
    .join("");

const commands: Readonly<Record<string, (args: readonly string[]) => string | Promise<string>>> = {
  backup: backupCommand,
  check: checkCommand,
  forecast: forecastCommand,
  help,
  "--help": help,
  restore: restoreCommand,
};

// One line, whatever was given: a key, a path or a name may hold line breaks.
function refuse(problem: Message): void {
  process.stderr.write(`supple: ${say(problem).replace(/\s*[\r\n]+\s*/g, " ")}\n`);
  process.exitCode = 2;
}

const [name = "help", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
// A reader that has seen enough, such as `head`, closes the pipe: no reason to complain.
process.stdout.on("error", () => process.exit());
try {
  if (command) process.stdout.write(await command(args));
  else refuse({ id: "command.unknown", values: { given: name } });
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  refuse(error.problem);
}

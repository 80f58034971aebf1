import { parseArgs } from "node:util";
import { wordingOf } from "../../electron/adapters/words.ts";
import { settingsKind, stateKind } from "../../electron/documents.ts";
import type { Wording } from "../../electron/ports.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import { limitsAt } from "../../shared/rules/limits.ts";
import { doneIn } from "../../shared/rules/recent-load.ts";
import { recentTraining } from "../../shared/rules/recent-training.ts";
import { type CheckedLine, checkedWorkout } from "../../shared/rules/workout-check.ts";
import type { Person } from "../../shared/rules/workout-swap.ts";
import { defaultSettings } from "../../shared/settings/settings.ts";
import { instant, type Instant, type Now, zone } from "../../shared/time/instant.ts";
import { holdOwnProgrammes } from "./own-programmes.ts";
import { own } from "./own.ts";
import { readJournal } from "./read-journal.ts";
import { readOwnJournal } from "./read-own-journal.ts";
import { readDocument, readProfile, readStdin } from "./read-json.ts";
import { refusedOption } from "./refused-option.ts";

interface Asked {
  readonly profile: string | undefined;
  readonly journal: string | undefined;
  readonly json: boolean;
}

function understand(args: readonly string[]): Asked {
  const options = {
    profile: { type: "string" },
    journal: { type: "string" },
    json: { type: "boolean", default: false },
  } as const;
  try {
    const { profile, journal, json } = parseArgs({ args: [...args], options, strict: true }).values;
    return { profile, journal, json };
  } catch (error) {
    throw refusedOption(error, "command.check-option");
  }
}

/** Who the lines are weighed for: the one of the profile, else the person whose machine it is. */
function personOf({ profile, journal }: Asked, now: Now): Person {
  const isOwn = profile === undefined;
  if (isOwn) holdOwnProgrammes();
  const settings = isOwn
    ? own("settings.json", (file) => readDocument(file, settingsKind), defaultSettings)
    : readProfile(profile);
  const named = journal === undefined ? [] : readJournal(journal);
  const entries = isOwn && journal === undefined ? readOwnJournal() : named;
  const wokeAt = isOwn
    ? own<Instant | null>(
        "state.json",
        (file) => readDocument(file, stateKind(now, "watched")).wokeAt,
        null,
      )
    : null;
  const kept = journalOf(entries, now.at);
  return {
    limits: limitsAt(settings, kept, { wokeAt }, now),
    done: doneIn(recentTraining(kept, settings, now)),
    now,
    restHours: settings.training.likeStrengthHours,
  };
}

const asJson = (lines: readonly CheckedLine[], say: Wording): string => {
  const rows = lines.map(({ line, text, exercise, verdict, reasons, swap }) => ({
    line,
    text,
    exercise: exercise?.id ?? null,
    verdict,
    reasons: reasons.map(say),
    swap: swap && { exercise: swap.exercise.id, text: say(swap.line) },
  }));
  return `[${rows.map((row) => `\n  ${JSON.stringify(row)}`).join(",")}\n]\n`;
};

function asTable(lines: readonly CheckedLine[], say: Wording): string {
  if (lines.length === 0) return `${say({ id: "command.no-lines" })}\n`;
  const verdicts = lines.map(({ verdict }) => say({ id: `check.verdict.${verdict}` }));
  const wide = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const [first, second] = [wide(verdicts), wide(lines.map(({ text }) => text))];
  const rows = lines.flatMap(({ text, reasons, swap }, at) => [
    `${(verdicts[at] ?? "").padEnd(first)}  ${text.padEnd(second)}  ${reasons.map(say)[0] ?? ""}`,
    ...(swap === null
      ? []
      : [
          `${" ".repeat(first)}  ${" ".repeat(second)}  ${say({ id: "check.swap-for" })}: ${say(swap.line)}`,
        ]),
  ]);
  return `${rows.join("\n")}\n`;
}

/** `supple check`: the verdicts of the lines on stdin, as a table or as JSON. Throws `BadInput`. */
export function checkCommand(args: readonly string[]): string {
  const asked = understand(args);
  const here = zone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const person = personOf(asked, { at: instant(Date.now()), zone: here });
  const lines = checkedWorkout(readStdin(), person);
  const say = wordingOf("en", () => here);
  return (asked.json ? asJson : asTable)(lines, say);
}

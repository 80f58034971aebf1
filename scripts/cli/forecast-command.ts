import { parseArgs } from "node:util";
import { findRoutine } from "../../shared/content/catalogue.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import { type Foreseen, forecast } from "../../shared/scheduler/forecast.ts";
import type { SchedulerState } from "../../shared/scheduler/state.ts";
import {
  calendarDate,
  clockTime,
  defaultSettings,
  type Settings,
} from "../../shared/settings/settings.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { type Instant, type Zone, instant, zone } from "../../shared/time/instant.ts";
import { instantOf, localDateOf, withOffset } from "../../shared/time/local.ts";
import { settingsKind, stateKind } from "../../electron/documents.ts";
import type { Wording } from "../../electron/ports.ts";
import { wordingOf } from "../../electron/adapters/words.ts";
import { BadInput } from "./bad-input.ts";
import { own } from "./own.ts";
import { refusedOption } from "./refused-option.ts";
import { readDocument } from "./read-json.ts";
import { readJournal } from "./read-journal.ts";

interface Asked {
  readonly settings: string | undefined;
  readonly journal: string | undefined;
  readonly from: Instant;
  readonly days: number;
  readonly zone: Zone;
  readonly json: boolean;
}

const mostDays = 3660;

function zoneOf(given: string): Zone {
  try {
    // Offsets such as "+02:00" are no zones: they know no clock changes.
    if (/^[+-]/.test(given)) throw new RangeError(given);
    return zone(new Intl.DateTimeFormat("en", { timeZone: given }).resolvedOptions().timeZone);
  } catch {
    throw new BadInput({ id: "command.zone", values: { given } });
  }
}

function momentOf(given: string, there: Zone): Instant {
  const [date = "", time = "", ...rest] = given.split("T");
  if (!calendarDate.safeParse(date).success || !clockTime.safeParse(time).success || rest.length) {
    throw new BadInput({ id: "command.from", values: { given } });
  }
  return instantOf(date as LocalDate, time, there);
}

function daysOf(given: string): number {
  const days = /^\d{1,5}$/.test(given) ? Number(given) : 0;
  if (days < 1 || days > mostDays) {
    throw new BadInput({ id: "command.days", values: { given, low: 1, high: mostDays } });
  }
  return days;
}

function understand(args: readonly string[]): Asked {
  const options = {
    settings: { type: "string" },
    journal: { type: "string" },
    from: { type: "string" },
    days: { type: "string", default: "7" },
    zone: { type: "string", default: Intl.DateTimeFormat().resolvedOptions().timeZone },
    json: { type: "boolean", default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const there = zoneOf(values.zone);
    const from = values.from === undefined ? instant(Date.now()) : momentOf(values.from, there);
    const { settings, journal, json } = values;
    return { settings, journal, from, days: daysOf(values.days), zone: there, json };
  } catch (error) {
    throw refusedOption(error, "command.option");
  }
}

/** What is forecast from: the files that are named, else the person's own. */
function sourcesOf({ settings, journal, from, zone: there }: Asked): {
  readonly settings: Settings;
  readonly entries: ReturnType<typeof readJournal>;
  readonly state: SchedulerState | null;
} {
  if (settings !== undefined) {
    return {
      settings: readDocument(settings, settingsKind),
      entries: journal === undefined ? [] : readJournal(journal),
      state: null,
    };
  }
  const keptState = stateKind({ at: from, zone: there }, "assumed");
  return {
    settings: own("settings.json", (file) => readDocument(file, settingsKind), defaultSettings),
    entries: journal === undefined ? own("journal", readJournal, []) : readJournal(journal),
    state: own("state.json", (file) => readDocument(file, keptState), null),
  };
}

const asJson = (foreseen: readonly Foreseen[], there: Zone, say: Wording): string => {
  const rows = foreseen.map(({ at, kind, subject, routine, reason, absorbed }) => ({
    at: withOffset(at, there),
    kind,
    id: kind === "custom" ? subject : null,
    routine,
    reason: say(reason),
    absorbed,
  }));
  return `[${rows.map((row) => `\n  ${JSON.stringify(row)}`).join(",")}\n]\n`;
};

function asTable(foreseen: readonly Foreseen[], there: Zone, say: Wording): string {
  if (foreseen.length === 0) return `${say({ id: "command.none" })}\n`;
  const lines: string[] = [];
  let date: LocalDate | null = null;
  for (const { at, kind, routine, reason } of foreseen) {
    const today = localDateOf(at, there);
    if (today !== date) lines.push(...(date === null ? [] : [""]), today);
    date = today;
    const time = withOffset(at, there).slice(11, 16);
    const name = routine === null ? "" : (findRoutine(routine)?.name ?? "");
    const what = say({ id: `kind.${kind}` });
    lines.push(`  ${time}  ${what.padEnd(18)}  ${name.padEnd(34)}  ${say(reason)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** `supple forecast`: the prompts of the days asked for, as a table or as JSON. Throws `BadInput`. */
export function forecastCommand(args: readonly string[]): string {
  const asked = understand(args);
  const { settings, entries, state } = sourcesOf(asked);
  const { from, days, zone: there } = asked;
  const journal = journalOf(entries, from);
  const foreseen = forecast({ settings, journal, state, from, days, zone: there });
  const say = wordingOf("en", () => there);
  return (asked.json ? asJson : asTable)(foreseen, there, say);
}

import { parseArgs } from "node:util";
import { wordingOf } from "../../electron/adapters/words.ts";
import type { Wording } from "../../electron/ports.ts";
import { findRoutine } from "../../shared/content/catalogue.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import { type Foreseen, forecast } from "../../shared/scheduler/forecast.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { type Instant, type Zone, instant } from "../../shared/time/instant.ts";
import { localDateOf, withOffset } from "../../shared/time/local.ts";
import { sourcesOf } from "./forecast-sources.ts";
import { refusedOption } from "./refused-option.ts";
import { daysOf, momentOf, ownZone, zoneOf } from "./when.ts";

interface Asked {
  readonly settings: string | undefined;
  readonly journal: string | undefined;
  readonly from: Instant;
  readonly days: number;
  readonly zone: Zone;
  readonly json: boolean;
}

function understand(args: readonly string[]): Asked {
  const options = {
    settings: { type: "string" },
    journal: { type: "string" },
    from: { type: "string" },
    days: { type: "string", default: "7" },
    zone: { type: "string", default: ownZone() },
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
  const { from, days, zone: there } = asked;
  const { settings, entries, state } = sourcesOf(asked, { at: from, zone: there });
  const journal = journalOf(entries, from);
  const foreseen = forecast({ settings, journal, state, from, days, zone: there });
  const say = wordingOf("en", () => there);
  return (asked.json ? asJson : asTable)(foreseen, there, say);
}

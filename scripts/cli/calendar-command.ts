import { parseArgs } from "node:util";
import { wordingOf } from "../../electron/adapters/words.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import { forecastCalendar } from "../../shared/scheduler/forecast-calendar.ts";
import { forecast } from "../../shared/scheduler/forecast.ts";
import { planCalendar } from "../../shared/scheduler/plan-calendar.ts";
import { instant, type Now } from "../../shared/time/instant.ts";
import { BadInput } from "./bad-input.ts";
import { settingsOf, sourcesOf } from "./forecast-sources.ts";
import { refusedOption } from "./refused-option.ts";
import { daysOf, momentOf, ownZone, zoneOf } from "./when.ts";

const always = {
  settings: { type: "string" },
  from: { type: "string" },
  zone: { type: "string", default: ownZone() },
} as const;

const made = () => instant(Date.now());

function startOf(from: string | undefined, zone: string): Now {
  const there = zoneOf(zone);
  return { at: from === undefined ? made() : momentOf(from, there), zone: there };
}

function plan(args: string[]): string {
  try {
    const { settings, from, zone } = parseArgs({ args, options: always, strict: true }).values;
    const start = startOf(from, zone);
    const say = wordingOf("en", () => start.zone);
    return planCalendar(settingsOf(settings), start, made(), say);
  } catch (error) {
    throw refusedOption(error, "command.calendar-plan-option");
  }
}

function prompts(args: string[]): string {
  const options = {
    ...always,
    journal: { type: "string" },
    days: { type: "string", default: "7" },
  } as const;
  try {
    const { values } = parseArgs({ args, options, strict: true });
    const start = startOf(values.from, values.zone);
    const days = daysOf(values.days);
    const named = { settings: values.settings, journal: values.journal };
    const { settings, entries, state } = sourcesOf(named, start);
    const { at, zone } = start;
    const journal = journalOf(entries, at);
    const foreseen = forecast({ settings, journal, state, from: at, days, zone });
    const say = wordingOf("en", () => zone);
    return forecastCalendar(foreseen, settings, made(), say);
  } catch (error) {
    throw refusedOption(error, "command.calendar-forecast-option");
  }
}

/** `supple calendar`: the training plan, or the prompts of the days asked for, as iCalendar text. Throws `BadInput`. */
export function calendarCommand([what = "", ...args]: readonly string[]): string {
  if (what === "plan") return plan(args);
  if (what === "forecast") return prompts(args);
  throw new BadInput({ id: "command.calendar-what", values: { given: JSON.stringify(what) } });
}

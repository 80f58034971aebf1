import type { RoutineId } from "../shared/domain/routine-id.ts";
import { isLink } from "../shared/ipc/link.ts";
import type { Checked } from "../shared/messages/checked.ts";
import type { Message } from "../shared/messages/message.ts";
import type { LocalDate } from "../shared/time/calendar.ts";
import { isMisspelt } from "./misspelt.ts";

/** A local wall time without its zone. */
export interface LocalMoment {
  readonly date: LocalDate;
  readonly time: string;
}

/** What the command line asks for. */
export interface Arguments {
  /** Every clock of the product this many times as fast, from a local moment or, without one, the next opening. */
  readonly timeLapse: { readonly rate: number; readonly from: LocalMoment | null } | null;
  /** As written; it may be relative to the working directory. */
  readonly userDataDir: string | null;
  /** Start this routine at once. */
  readonly routine: RoutineId | null;
  /** A `supple:` link, as it was given. */
  readonly link: string | null;
  /** Open no window at the start. */
  readonly hidden: boolean;
  /** Print prompts, routines and journal entries. */
  readonly narrate: boolean;
  /** Start each prompt's routine without being asked, for demonstrations. */
  readonly startPrompts: boolean;
  /** In time-lapse, watch the person's input, the lock and sleep, instead of taking the person to be there. */
  readonly watchPresence: boolean;
}

export type ParsedArguments = Checked<Arguments>;

export const rates = { low: 1, high: 600 } as const;

const valued = ["--time-lapse", "--from", "--routine", "--user-data-dir"] as const;
const plain = ["--hidden", "--narrate", "--start-prompts", "--watch-presence"] as const;
const own = [...valued, ...plain];
type Valued = (typeof valued)[number];
type Plain = (typeof plain)[number];

/**
 * Reads Supple's own arguments, written `--name=value` or `--name value`, and passes over the rest, which are
 * Electron's and Chromium's, but for those that can only be one of Supple's misspelt; of one given twice the last
 * counts. The first that is wrong is the answer: what was given, and what is allowed. What stands behind a link is not
 * read: on some systems a page can add to the line that opens it. What it takes to understand a value is loaded when one
 * is given, so that a start without any need not wait.
 */
export async function parseArguments(argv: readonly string[]): Promise<ParsedArguments> {
  const values = new Map<Valued, string>();
  const flags = new Set<Plain>();

  for (let index = 0; index < argv.length; index += 1) {
    const given = argv[index] ?? "";
    if (isLink(given)) return understand(values, flags, given);
    const [word, inline] = split(given);
    const name = valued.find((known) => known === word);
    const flag = plain.find((known) => known === word);
    if (name !== undefined) {
      const following = argv[index + 1];
      const value = inline ?? (following?.startsWith("--") ? undefined : following);
      if (value === undefined || value === "") {
        return refuse({ id: "arguments.no-value", values: { name } });
      }
      if (inline === undefined) index += 1;
      values.set(name, value);
    } else if (flag !== undefined) {
      if (inline !== undefined) {
        return refuse({ id: "arguments.unwanted-value", values: { name: flag, given: inline } });
      }
      flags.add(flag);
    } else if (own.some((known) => isMisspelt(word, known))) {
      return refuse({ id: "arguments.unknown", values: { given: word, known: own.join(", ") } });
    }
  }
  return understand(values, flags, null);
}

async function understand(
  values: ReadonlyMap<Valued, string>,
  flags: ReadonlySet<Plain>,
  link: string | null,
): Promise<ParsedArguments> {
  const lapse = values.get("--time-lapse");
  const rate = lapse === undefined ? null : rateOf(lapse);
  if (lapse !== undefined && rate === null) {
    return refuse({ id: "arguments.time-lapse", values: { given: lapse, ...rates } });
  }
  const given = values.get("--from");
  const from = given === undefined ? null : await localMomentOf(given);
  if (given !== undefined && from === null) {
    return refuse({ id: "arguments.from", values: { given } });
  }
  if (from !== null && rate === null) return refuse({ id: "arguments.from-alone" });

  const named = values.get("--routine");
  const routine = named === undefined ? null : await routineOf(named);
  if (routine?.ok === false) return routine;
  return {
    ok: true,
    value: {
      timeLapse: rate === null ? null : { rate, from },
      userDataDir: values.get("--user-data-dir") ?? null,
      routine: routine?.value ?? null,
      link,
      hidden: flags.has("--hidden"),
      narrate: flags.has("--narrate"),
      startPrompts: flags.has("--start-prompts"),
      watchPresence: flags.has("--watch-presence"),
    },
  };
}

function split(word: string): readonly [string, string | undefined] {
  const at = word.indexOf("=");
  return at === -1 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

function rateOf(text: string): number | null {
  const rate = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return rate >= rates.low && rate <= rates.high ? rate : null;
}

async function routineOf(given: string): Promise<Checked<RoutineId>> {
  const { isRoutineId, routines } = await import("../shared/content/catalogue.ts");
  if (isRoutineId(given)) return { ok: true, value: given };
  const known = routines.map(({ id }) => id).join(", ");
  return refuse({ id: "arguments.routine", values: { given, known } });
}

async function localMomentOf(text: string): Promise<LocalMoment | null> {
  const { calendarDate, clockTime } = await import("../shared/settings/settings.ts");
  const [date, time, ...rest] = text.split("T");
  const fits =
    calendarDate.safeParse(date).success && clockTime.safeParse(time).success && rest.length === 0;
  return fits && date !== undefined && time !== undefined
    ? { date: date as LocalDate, time }
    : null;
}

const refuse = (problem: Message) => ({ ok: false, problem }) as const;

import { placesOf } from "../domain/places.ts";
import { plusDays } from "../time/calendar.ts";
import { instant, type Now, type Zone } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import type { Entry } from "./entry.ts";
import type { Journal } from "./journal.ts";

type Told = Extract<Entry, { kind: "check-in" }>;

/** How the back felt: pain from 0 to 10, where, a note, and what was told of a leg and of everyday things. */
export interface CheckIn extends Pick<Told, "pain" | "leg" | "stopsDaily"> {
  readonly where: string[];
  readonly note: string;
}

/** The last answer of each of the two dates that a person compares; null without one. */
export interface CheckIns {
  readonly today: CheckIn | null;
  readonly yesterday: CheckIn | null;
}

/**
 * The newest answers of today and of the date before; answers of one date replace each other, and what one was
 * not asked stays as it was told before.
 */
export function checkInsOf(journal: Journal, { at, zone }: Now): CheckIns {
  const today = localDateOf(at, zone);
  const lastOn = (date: string): CheckIn | null => {
    const told = journal.recent.filter(
      (entry): entry is Told =>
        entry.kind === "check-in" && localDateOf(instant(entry.at), entry.zone as Zone) === date,
    );
    const last = told.at(-1);
    if (last === undefined) return null;
    const newest = <K extends keyof CheckIn>(field: K): Told[K] | undefined =>
      told.findLast((answer) => answer[field] !== undefined)?.[field];
    return {
      pain: last.pain,
      where: [...placesOf(newest("where") ?? [])],
      note: newest("note") ?? "",
      leg: newest("leg"),
      stopsDaily: newest("stopsDaily"),
    };
  };
  return { today: lastOn(today), yesterday: lastOn(plusDays(today, -1)) };
}

import { placesOf } from "../domain/places.ts";
import { plusDays } from "../time/calendar.ts";
import { instant, type Now, type Zone } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import type { Entry } from "./entry.ts";
import type { Journal } from "./journal.ts";

/** How the back felt: pain from 0 to 10, where, a note, and what was told of a leg and of everyday things. */
export type CheckIn = Pick<
  Extract<Entry, { kind: "check-in" }>,
  "pain" | "where" | "note" | "leg" | "stopsDaily"
>;

/** The last answer of each of the two dates that a person compares; null without one. */
export interface CheckIns {
  readonly today: CheckIn | null;
  readonly yesterday: CheckIn | null;
}

/** The newest answers of today and of the date before; answers of one date replace each other. */
export function checkInsOf(journal: Journal, { at, zone }: Now): CheckIns {
  const today = localDateOf(at, zone);
  const lastOn = (date: string): CheckIn | null => {
    const last = journal.recent.findLast(
      (entry) =>
        entry.kind === "check-in" && localDateOf(instant(entry.at), entry.zone as Zone) === date,
    );
    if (last?.kind !== "check-in") return null;
    const { pain, where, note, leg, stopsDaily } = last;
    return { pain, where: [...placesOf(where)], note, leg, stopsDaily };
  };
  return { today: lastOn(today), yesterday: lastOn(plusDays(today, -1)) };
}

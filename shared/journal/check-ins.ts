import { placesOf } from "../domain/places.ts";
import { plusDays } from "../time/calendar.ts";
import { instant, type Now, type Zone } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import type { Entry, NewEntry } from "./entry.ts";
import type { Journal } from "./journal.ts";

type Told = Extract<Entry, { kind: "check-in" }>;

/** How the back felt: pain from 0 to 10, where, a note, and what was told of a leg and of everyday things. */
export type CheckIn = Pick<Told, "pain" | "where" | "note" | "leg" | "stopsDaily">;

/** The last answer of each of the two dates that a person compares; null without one. */
export interface CheckIns {
  readonly today: CheckIn | null;
  readonly yesterday: CheckIn | null;
}

/**
 * The newest answers of today and of the date before; answers of one date replace each other, and what one was
 * not asked stays as it was told.
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
    const { pain, where, note } = last;
    const leg = told.findLast((one) => one.leg !== undefined)?.leg;
    const stopsDaily = told.findLast((one) => one.stopsDaily !== undefined)?.stopsDaily;
    return { pain, where: [...placesOf(where)], note, leg, stopsDaily };
  };
  return { today: lastOn(today), yesterday: lastOn(plusDays(today, -1)) };
}

/** R23. What the journal holds of an answer: where and what was noted today stay with it where it was not asked. */
export function checkInEntry(
  told: Pick<CheckIn, "pain"> & { readonly [K in keyof CheckIn]?: CheckIn[K] | undefined },
  { today }: CheckIns,
): Extract<NewEntry, { kind: "check-in" }> {
  const { where = today?.where ?? [], note = today?.note ?? "", ...rest } = told;
  return { kind: "check-in", ...rest, where, note };
}

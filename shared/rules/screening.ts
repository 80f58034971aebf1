import type { Entry, ScreeningMoment } from "../journal/entry.ts";
import type { SafetyLog } from "../journal/safety-log.ts";
import { plusDays, type LocalDate } from "../time/calendar.ts";
import { after, hours, instant, type Instant } from "../time/instant.ts";

/** What was last told of the pain, 0 to 10 or null, and whether a leg was part of it. */
interface Symptoms {
  readonly pain: number | null;
  readonly leg: boolean;
}

/** R31. Where the red-flag questions stand. */
export interface Screening {
  readonly told: Symptoms;
  /** When they were last answered, and the least that was told since; null before the first time. */
  readonly asked: (Symptoms & { readonly at: Instant }) | null;
  /** What they are to be asked for now; null when they are not. */
  readonly due: ScreeningMoment | null;
}

const tooMuch = 6;
const rise = 3;
const riseDays = 7;
const coolDown = hours(24);
const changed = 2;

type Told = Pick<SafetyLog, "pain" | "screening">;
type CheckIn = Extract<Entry, { kind: "check-in" }>;

/** The lowest answer of the last seven days and of today so far. */
function lowest({ pain }: Told, date: LocalDate): number | null {
  const oldest = plusDays(date, -riseDays);
  const lows = pain.filter(([day]) => day >= oldest).map(([, { low }]) => low);
  return lows.length === 0 ? null : Math.min(...lows);
}

/** R31. What of an answer about pain calls for the questions. */
function momentOf(log: Told, { pain, leg }: CheckIn, date: LocalDate): ScreeningMoment | null {
  if (leg === true) return "leg";
  if (pain >= tooMuch) return "pain";
  const floor = lowest(log, date);
  return floor !== null && pain - floor >= rise ? "rise" : null;
}

/** R31. Where the questions stand after one more entry of the journal, of that local date. */
export function screeningAfter(log: Told, entry: Entry, date: LocalDate): Screening {
  const { screening } = log;
  const { told, asked, due } = screening;
  switch (entry.kind) {
    case "check-in": {
      const moment = momentOf(log, entry, date);
      const now = { pain: entry.pain, leg: entry.leg ?? told.leg };
      if (asked === null) return { told: now, asked, due: due ?? moment };
      const rested = instant(entry.at) >= after(asked.at, coolDown);
      const newLeg = now.leg && !asked.leg;
      const worse = asked.pain === null || entry.pain >= asked.pain + changed;
      const least = asked.pain === null ? entry.pain : Math.min(asked.pain, entry.pain);
      const ask = moment !== null && (rested || newLeg || worse);
      return {
        told: now,
        asked: { at: asked.at, pain: least, leg: asked.leg && now.leg },
        due: due ?? (ask ? moment : null),
      };
    }
    case "stopped": {
      // R24. A change in a leg while moving is a new symptom by itself.
      const leg = entry.reason === "leg" || entry.reason === "weakness";
      if (!leg) return screening;
      return { ...screening, told: { ...told, leg }, due: due ?? "leg" };
    }
    case "red-flags":
      return { told, asked: { ...told, at: instant(entry.at) }, due: null };
    default:
      return screening;
  }
}

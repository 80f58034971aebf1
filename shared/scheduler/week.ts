import type { Kind } from "../domain/kind.ts";
import { plusDays, type LocalDate } from "../time/calendar.ts";
import type { Instant } from "../time/instant.ts";
import { localDateOf, startOfDate } from "../time/local.ts";
import { dayFor } from "./days.ts";
import { upcoming, type Foreseen } from "./forecast.ts";
import type { Scene } from "./turn.ts";
import { hoursOfDate } from "./working-hours.ts";

/** One of the next days, as far as it is known. */
export interface WeekDay {
  readonly date: LocalDate;
  /** [start, end) of the local date. */
  readonly start: Instant;
  readonly end: Instant;
  /** Working hours that open on it; a close may lie on the next date. */
  readonly hours: readonly { readonly open: Instant; readonly close: Instant }[];
  readonly workouts: readonly {
    readonly start: Instant;
    readonly end: Instant;
    readonly title: string;
  }[];
  /** R13. Whether it must be a rest day. */
  readonly rest: boolean;
  /** The prompts to come. */
  readonly prompts: readonly { readonly at: Instant; readonly kind: Kind }[];
}

const days = 7;

/** Today and the six days after it: the forecast, day by day. */
export function weekOf(scene: Scene): readonly WeekDay[] {
  const { settings, now } = scene;
  const today = localDateOf(now.at, now.zone);
  const until = startOfDate(plusDays(today, days), now.zone);
  const foreseen: readonly Foreseen[] = [...upcoming(scene, now, until)];
  return Array.from({ length: days }, (_, ahead) => {
    const day = dayFor(scene, plusDays(today, ahead));
    return {
      date: day.date,
      start: day.start,
      end: day.end,
      hours: hoursOfDate(settings, day.date, now.zone),
      workouts: day.workouts.map(({ start, end, title }) => ({ start, end, title })),
      rest: day.rest !== null,
      prompts: foreseen
        .filter(({ at }) => day.start <= at && at < day.end)
        .map(({ at, kind }) => ({ at, kind })),
    };
  });
}

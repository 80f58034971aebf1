import { plannedOn } from "../settings/planned-on.ts";
import { plusDays } from "../time/calendar.ts";
import type { Now } from "../time/instant.ts";
import { localDateOf, startOfDate } from "../time/local.ts";
import type { Day } from "./day.ts";
import { dayFor } from "./days.ts";
import { isForRecovery } from "./reminders.ts";
import { upcoming } from "./forecast.ts";
import type { Scene } from "./turn.ts";
import type { WeekDay } from "./week-types.ts";
import { hoursAt, hoursOfDate } from "./working-hours.ts";

const days = 7;

/** Today and the six days after it: the forecast, day by day. */
export function weekOf(scene: Scene): readonly WeekDay[] {
  const { settings, now } = scene;
  const today = localDateOf(now.at, now.zone);
  const until = startOfDate(plusDays(today, days), now.zone);
  const { plan, sessions } = settings.training;
  const ofPlan = new Set([...plan, ...sessions].map(({ id }) => id));
  const foreseen = [...upcoming(scene, now, until)];
  return Array.from({ length: days }, (_, ahead) => {
    const day = dayFor(scene, plusDays(today, ahead));
    return {
      date: day.date,
      start: day.start,
      end: day.end,
      hours: hoursWithin(scene, day),
      workouts: day.workouts.map(({ start, end, title, id, logged }) => ({
        start,
        end,
        title,
        id,
        movable: logged === null && ofPlan.has(id),
      })),
      rest: day.rest,
      recovers: isForRecovery(day),
      voided:
        day.rest === null ? [] : plannedOn(settings.training, day.date).map(({ title }) => title),
      prompts: foreseen
        .filter(({ at }) => day.start <= at && at < day.end)
        .map(({ at, kind, subject, routine }) => ({ at, kind, subject, routine })),
    };
  });
}

function hoursWithin({ settings, now: { zone } }: Scene, { date, start, end }: Day) {
  const midnight: Now = { at: start, zone };
  const before = hoursAt(settings, midnight);
  const opening = hoursOfDate(settings, date, zone);
  const all = before !== null && before.open < start ? [before, ...opening] : opening;
  return all.map(({ open, close }) => ({
    open: open < start ? start : open,
    close: close > end ? end : close,
  }));
}

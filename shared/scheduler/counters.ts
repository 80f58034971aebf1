import type { Settings } from "../settings/settings.ts";
import { after, minutes, type Duration, type Instant } from "../time/instant.ts";
import { todayOf } from "./days.ts";
import { kindTraits } from "./kind-traits.ts";
import { remindersOf, type DeskReminder } from "./reminders.ts";
import type { Day } from "./day.ts";
import type { Item, SchedulerState } from "./state.ts";
import type { Scene, Turn } from "./turn.ts";
import { hoursAt, type OpenHours } from "./working-hours.ts";
import type { Workout } from "./workouts.ts";

/** W5. How long a person must be away for the counter of a reminder to restart. */
export const awayThreshold = (settings: Settings, { kind }: Pick<DeskReminder, "kind">): Duration =>
  minutes(
    kindTraits[kind].away === "short" ? settings.away.shortMinutes : settings.away.longMinutes,
  );

/** When the counter of a reminder started that is running at `now`, and when it comes due. */
export interface Count {
  readonly reminder: DeskReminder;
  readonly from: Instant;
  readonly due: Instant;
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** By the id of the reminder. */
export type Counts = ReadonlyMap<string, Count>;

const none: Counts = new Map();

/** W4. A workout that is over, or begins before a counter is due, restarts it at its end. */
function past(workouts: readonly Workout[], from: Instant, every: Duration, at: Instant): Instant {
  let start = from;
  for (const workout of workouts) {
    if (workout.end <= start) continue;
    if (workout.end <= at || workout.start <= after(start, every)) start = workout.end;
  }
  return start;
}

/** W3, W4. The counters of the working hours that `now` lies in; outside of them none runs. */
export function countsOf(scene: Scene): Counts {
  const hours = hoursAt(scene.settings, scene.now);
  return hours === null ? none : countsIn(scene, hours);
}

// One decision asks for its counts several times over.
interface Counted {
  readonly settings: Settings;
  readonly restarted: SchedulerState["restarted"];
  readonly all: Instant;
  readonly at: Instant;
  readonly today: Day;
  readonly counts: Counts;
}
let counted: Counted | null = null;

function countsIn(scene: Scene, hours: OpenHours): Counts {
  const { settings, state } = scene;
  const { restarted } = state;
  const { at } = scene.now;
  const today = todayOf(scene);
  const all = later(state.everyCounter, hours.open);
  if (
    counted?.settings === settings &&
    counted.restarted === restarted &&
    counted.all === all &&
    counted.at === at &&
    counted.today === today
  ) {
    return counted.counts;
  }
  const workouts = [...today.workoutsBefore, ...today.workouts].filter(
    (workout) => workout.end > hours.open,
  );
  const counts = new Map<string, Count>();
  for (const [id, reminder] of remindersOf(settings).desk) {
    const own = restarted[id];
    const from = past(workouts, own === undefined ? all : later(own, all), reminder.every, at);
    counts.set(id, { reminder, from, due: after(from, reminder.every) });
  }
  counted = { settings, restarted, all, at, today, counts };
  return counts;
}

/** Restarts the counters of these reminders now. */
export function restart(turn: Turn, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const restarted = { ...turn.state.restarted };
  for (const id of ids) restarted[id] = turn.now.at;
  turn.state.restarted = restarted;
}

/** Restarts every counter now. */
export function restartAll(turn: Turn): void {
  turn.state.everyCounter = turn.now.at;
  turn.state.restarted = {};
}

/** Restarts the counters of the reminders that `which` picks. */
export function restartWhere(turn: Turn, which: (reminder: DeskReminder) => boolean): void {
  const picked = [...remindersOf(turn.settings).desk.values()].filter(which);
  restart(
    turn,
    picked.map(({ id }) => id),
  );
}

/** W4. A routine that moves the body and lasts so many seconds restarts the counters that it relieves. */
export function relieve(turn: Turn, seconds: number): void {
  restartWhere(turn, ({ kind }) => {
    const needed = kindTraits[kind].relievedBySeconds;
    return needed !== null && seconds >= needed;
  });
}

/**
 * Of which items nothing is owed any more: those whose counter has restarted since they came due, or
 * will come due later than was announced (P6), or whose reminder was turned off.
 */
export function settledIn(scene: Scene): (item: Item) => boolean {
  const { desk } = remindersOf(scene.settings);
  const counts = countsOf(scene);
  return ({ counter, due }) => {
    if (counter === null) return false;
    if (!desk.has(counter)) return true;
    const count = counts.get(counter);
    if (count === undefined) return false;
    return count.from >= due || (due > scene.now.at && count.due > due);
  };
}

import { routineMinutes, routines } from "../shared/content/catalogue.ts";
import type { RoutineId } from "../shared/domain/routine-id.ts";
import { pauseLengths, type PauseLength } from "../shared/domain/pause-length.ts";
import type { Payload } from "../shared/ipc/commands.ts";
import { loggedAs } from "../shared/ipc/workout-log.ts";
import { workoutOutcomes } from "../shared/domain/workout-outcome.ts";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import type { Message } from "../shared/messages/message.ts";
import { routineFor } from "../shared/rules/routine-for.ts";
import { mayStart } from "../shared/rules/safety-lock.ts";
import type { Instant } from "../shared/time/instant.ts";
import { localDateOf } from "../shared/time/local.ts";
import { subjectName } from "./subject-name.ts";

export type TrayLook = "active" | "paused" | "due";

/** What a click on an item of the tray menu asks for. */
export type TrayWish =
  | { readonly kind: "open" }
  | { readonly kind: "quit" }
  | { readonly kind: "routine"; readonly routine: RoutineId }
  | { readonly kind: "pause"; readonly length: PauseLength }
  | { readonly kind: "resume" }
  | { readonly kind: "break-taken" }
  | { readonly kind: "log"; readonly workout: Payload<"workout.log"> };

export type TrayItem =
  | { readonly kind: "line" }
  | { readonly kind: "text"; readonly label: string }
  | { readonly kind: "choice"; readonly label: string; readonly wish: TrayWish }
  | { readonly kind: "more"; readonly label: string; readonly items: readonly TrayItem[] };

/** The tray as data: equal data needs no new drawing. */
export interface TrayPicture {
  readonly look: TrayLook;
  readonly tooltip: string;
  readonly menu: readonly TrayItem[];
}

type Say = (message: Message) => string;

/** The tray for a snapshot, in the words of `say`: always what comes next, that it is paused and until when (H3), or what red flags hold back (R29). */
export function trayPicture(snapshot: Snapshot, say: Say): TrayPicture {
  const line = say(standing(snapshot, say));
  const app = say({ id: "app.name" });
  return {
    look:
      snapshot.pause !== null || snapshot.lock !== null
        ? "paused"
        : snapshot.prompt !== null
          ? "due"
          : "active",
    tooltip: say({ id: "tray.line", values: { app, line } }),
    menu: [
      snapshot.lock === null ? { kind: "text", label: line } : choice(line, { kind: "open" }),
      { kind: "line" },
      ...routinesMenu(snapshot, say),
      snapshot.pause === null
        ? { kind: "more", label: say({ id: "tray.pause" }), items: pauseItems(say) }
        : choice(say({ id: "tray.resume" }), { kind: "resume" }),
      choice(say({ id: "tray.break-taken" }), { kind: "break-taken" }),
      ...logItems(snapshot, say),
      { kind: "line" },
      choice(say({ id: "tray.open", values: { app } }), { kind: "open" }),
      choice(say({ id: "tray.quit", values: { app } }), { kind: "quit" }),
    ],
  };
}

/** How Supple stands, in one line: what comes next, that it is paused and until when, or what red flags hold back. */
export function standing(snapshot: Snapshot, say: Say): Message {
  const { pause, prompt, next, lock } = snapshot;
  if (lock !== null) return { id: `tray.${lock.tier}` };
  const dateOf = (at: Instant) => localDateOf(at, snapshot.zone);
  const today = (at: Instant) => dateOf(at) === dateOf(snapshot.at);
  if (pause !== null) {
    if (pause.until === null) return { id: "tray.paused" };
    const id = today(pause.until) ? "tray.paused-until" : "tray.paused-until-day";
    return { id, values: { at: pause.until } };
  }
  if (prompt !== null) {
    return { id: "tray.due", values: { what: subjectName(prompt, snapshot.settings, say) } };
  }
  if (next === null) return { id: "tray.next-none" };
  const what = subjectName(next, snapshot.settings, say);
  return { id: today(next.at) ? "tray.next" : "tray.next-day", values: { what, at: next.at } };
}

/** R23, R29, R30, R33. The routines that may start now, each as it suits the person; no menu where none may. */
function routinesMenu({ limits, lock }: Snapshot, say: Say): readonly TrayItem[] {
  const startable = routines
    .filter(({ id }) => mayStart(lock, id as RoutineId))
    .map((routine) => routineFor(routine, limits))
    .flatMap(({ routine, possible }) => (possible ? [routine] : []));
  const categories = [...new Set(startable.map((routine) => routine.category))];
  const items = categories.map((category): TrayItem => ({
    kind: "more",
    label: say({ id: `tray.category.${category}` }),
    items: startable
      .filter((routine) => routine.category === category)
      .map((routine) =>
        choice(
          say({
            id: "tray.routine",
            values: { name: routine.name, minutes: routineMinutes(routine) },
          }),
          { kind: "routine", routine: routine.id as RoutineId },
        ),
      ),
  }));
  return items.length === 0 ? [] : [{ kind: "more", label: say({ id: "tray.routines" }), items }];
}

const pauseItems = (say: Say): readonly TrayItem[] =>
  pauseLengths.map((length) =>
    choice(say({ id: `tray.pause.${length}` }), { kind: "pause", length }),
  );

/** Asks of each workout that nobody has told of yet how it went. */
const logItems = ({ workouts }: Snapshot, say: Say): readonly TrayItem[] =>
  workouts
    .filter(({ log }) => log === null)
    .map((workout) => ({
      kind: "more",
      label: say({ id: "log.ask", values: { title: workout.title } }),
      items: workoutOutcomes.map((outcome) =>
        choice(say({ id: `log.outcome.${outcome}` }), {
          kind: "log",
          workout: loggedAs(workout, outcome),
        }),
      ),
    }));

const choice = (label: string, wish: TrayWish): TrayItem => ({ kind: "choice", label, wish });

import { findExercise, findRoutine } from "../shared/content/catalogue.ts";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import type { NewEntry } from "../shared/journal/entry.ts";
import type { Message } from "../shared/messages/message.ts";
import type { Effect } from "../shared/scheduler/effect.ts";
import type { Instant, Zone } from "../shared/time/instant.ts";
import { localDateOf, withOffset } from "../shared/time/local.ts";

type Say = (message: Message) => string;

/** What the terminal says once Supple is in the tray. Its times are HH:MM like those of its arguments. */
export function inTray(snapshot: Snapshot, say: Say): string {
  const { next, pause, at: now, zone } = snapshot;
  if (pause !== null) return say({ id: "startup.in-tray-paused" });
  if (next === null) return say({ id: "startup.in-tray-none" });
  const values = {
    what: say({ id: `startup.kind.${next.kind}` }),
    at: next.at,
    time: clockOf(next.at, zone),
  };
  const today = localDateOf(next.at, zone) === localDateOf(now, zone);
  return say({ id: today ? "startup.in-tray" : "startup.in-tray-day", values });
}

/** What `--narrate` prints of an effect, or null for one that it passes over. */
export function narrate(effect: Effect, say: Say): string | null {
  switch (effect.kind) {
    case "notify": {
      const values = { title: say(effect.title), body: say(effect.body) };
      return say({ id: "narrate.prompt", values });
    }
    case "heads-up": {
      const values = { title: say(effect.title), body: say(effect.body) };
      return say({ id: "narrate.heads-up", values });
    }
    case "play":
      return say({ id: "narrate.play", values: { routine: routineName(effect.routine) } });
    case "record":
      return say(journalLine(effect.entry, say));
  }
}

function journalLine(entry: NewEntry, say: Say): Message {
  switch (entry.kind) {
    case "routine-started":
      return { id: "narrate.routine-started", values: { routine: routineName(entry.routine) } };
    case "routine": {
      const { outcome, seconds } = entry;
      const values = { routine: routineName(entry.routine), outcome, seconds };
      return { id: "narrate.routine", values };
    }
    case "prompt": {
      const what = say({ id: `startup.kind.${entry.reminder}` });
      return { id: "narrate.prompt-ended", values: { what, outcome: entry.outcome } };
    }
    case "stopped": {
      const exercise = findExercise(entry.exercise)?.name ?? entry.exercise;
      return { id: "narrate.stopped", values: { exercise, reason: entry.reason } };
    }
    case "break":
      return { id: "narrate.break" };
    default:
      return { id: "narrate.other", values: { kind: entry.kind } };
  }
}

const routineName = (id: string): string => findRoutine(id)?.name ?? id;

const clockOf = (at: Instant, zone: Zone): string => withOffset(at, zone).slice(11, 16);

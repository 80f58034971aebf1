import type { Kind } from "../domain/kind.ts";
import type { RoutineId } from "../domain/routine-id.ts";
import { findRoutine, routineMinutes } from "../content/catalogue.ts";
import type { Entry } from "../journal/entry.ts";
import type { Limits } from "../rules/limits.ts";
import { routineFor } from "../rules/routine-for.ts";
import { instant, minutes, milliseconds, type Zone } from "../time/instant.ts";
import { localDateOf } from "../time/local.ts";
import { dayFor } from "./days.ts";
import { isEmergency } from "./holding.ts";
import { mostSnoozes } from "./answers.ts";
import type { Foreseen } from "./forecast.ts";
import { kindTraits } from "./kind-traits.ts";
import { limitsNow } from "./limits-now.ts";
import { plannedFrom } from "./planned.ts";
import { fuseLength, spentOf } from "./prompts.ts";
import { recoveryBefore } from "./recovery.ts";
import { reasonOf, titleOf } from "./reasons.ts";
import { snoozeLengths } from "../domain/snooze-lengths.ts";
import { workoutsToTell } from "./workouts-to-tell.ts";
import type { Scene } from "./turn.ts";
import { suggestionOf } from "./suggestion.ts";
import type { DayMark, PromptView, View } from "./view-types.ts";
import { hoursAt, nextHours } from "./working-hours.ts";

/** All that can be shown of a state: today's prompts to come are the forecast's. */
export function viewOf(scene: Scene): View {
  const { settings, state, now } = scene;
  // R29. In an emergency nothing is to come.
  const planned = isEmergency(scene) ? [] : plannedFrom(scene);
  const working = hoursAt(settings, now);
  const limits = limitsNow(scene);
  return {
    pause: state.pause && { until: state.pause.until },
    desk: {
      open: working !== null,
      changesAt: working?.close ?? nextHours(settings, now)?.open ?? null,
    },
    next: planned[0] ?? null,
    prompt: promptView(scene),
    coming: comingView(scene),
    suggestion: suggestionOf(scene),
    undo: state.undo && { prompt: state.undo.prompt, until: state.undo.until },
    limits,
    workouts: workoutsToTell(scene),
    day: dayMarks(scene, planned, limits),
  };
}

function comingView({ state: { prompt } }: Scene): View["coming"] {
  const opensAt = prompt?.opensAt ?? null;
  return prompt && opensAt !== null ? { prompt: prompt.id, opensAt } : null;
}

function promptView(scene: Scene): PromptView | null {
  const { prompt } = scene.state;
  if (prompt === null || prompt.opensAt !== null) return null;
  const { lead } = prompt;
  const { at } = scene.now;
  const fits = (length: number) =>
    lead.snoozes < mostSnoozes && at + minutes(length) < lead.useUntil;
  return {
    id: prompt.id,
    kind: lead.kind,
    subject: lead.subject,
    routines: prompt.routines as RoutineId[],
    title: titleOf(scene, lead),
    reason: reasonOf(scene, lead, prompt.turn),
    asksPain: kindTraits[lead.kind].asksPain,
    heed: recoveryBefore(scene, lead.subject)[0]?.reason ?? null,
    snoozes: snoozeLengths.filter(fits),
    fuse: {
      total: fuseLength,
      left: Math.max(0, fuseLength - spentOf(prompt, at)),
      burning: prompt.litAt !== null,
    },
    small: prompt.small,
  };
}

const minutesOf = (id: string | null, limits: Limits): number => {
  const routine = id === null ? undefined : findRoutine(id);
  return routine ? routineMinutes(routineFor(routine, limits).routine) : 0;
};

/** The reminder that a routine answered: its prompt ended with it. */
const answeredBy = (
  { at, routine }: Extract<Entry, { kind: "routine" }>,
  entries: readonly Entry[],
): Kind | null =>
  entries.find(
    (other): other is Extract<Entry, { kind: "prompt" }> =>
      other.kind === "prompt" && other.at === at && other.routine === routine,
  )?.reminder ?? null;

const done = (entry: Entry, entries: readonly Entry[]): DayMark | null => {
  const at = instant(entry.at);
  switch (entry.kind) {
    case "routine": {
      const state = entry.outcome === "finished" ? "done" : "partial";
      const routine = entry.routine as RoutineId;
      const minutes = Math.max(1, Math.round(entry.seconds / 60));
      const kind = answeredBy(entry, entries);
      return { at: instant(entry.started), state, kind, title: null, routine, minutes };
    }
    case "prompt": {
      const { outcome, reminder, subject } = entry;
      // What was played stands there as the routine that it was.
      if (outcome === "left" || (outcome === "finished" && entry.routine !== null)) return null;
      const state = outcome === "finished" ? "done" : outcome;
      return { at, state, kind: reminder, title: subject, routine: null, minutes: 0 };
    }
    case "break":
      return { at, state: "done", kind: null, title: null, routine: null, minutes: 0 };
    default:
      return null;
  }
};

const onDate = (entry: Entry, date: string): boolean =>
  localDateOf(instant(entry.at), entry.zone as Zone) === date;

/** The line of today: what happened, its workouts, and what is to come. */
function dayMarks(scene: Scene, planned: readonly Foreseen[], limits: Limits): readonly DayMark[] {
  const { now, journal, settings } = scene;
  const today = dayFor(scene, localDateOf(now.at, now.zone));
  const titles = new Map(settings.custom.map((own) => [own.id, own.title]));
  const past = journal.recent
    .filter((entry) => onDate(entry, today.date))
    .flatMap((entry) => done(entry, journal.recent) ?? [])
    .map((mark) => ({
      ...mark,
      title: mark.title === null ? null : (titles.get(mark.title) ?? null),
    }));
  const workouts = today.workouts.map(({ start, end, title }): DayMark => ({
    at: start,
    state: "training",
    kind: null,
    title,
    routine: null,
    minutes: Math.round(milliseconds(end - start) / 60_000),
  }));
  const coming = planned
    .filter(({ at }) => at < today.end)
    .map(({ at, kind, subject, routine }): DayMark => ({
      at,
      state: "planned",
      kind,
      title: kind === "custom" ? (titles.get(subject ?? "") ?? null) : null,
      routine,
      minutes: minutesOf(routine, limits),
    }));
  return [...past, ...workouts, ...coming].toSorted((a, b) => a.at - b.at);
}

import type { Kind } from "../../shared/domain/kind.ts";
import type { RoutineId } from "../../shared/domain/routine-id.ts";
import { longestInterval } from "../../shared/settings/longest-interval.ts";
import type { Settings } from "../../shared/settings/settings.ts";

type WithInterval = keyof typeof longestInterval;

const hasInterval = (kind: Kind): kind is WithInterval => kind in longestInterval;

/** The settings with another interval in minutes for a desk reminder; unchanged for a kind without one. */
export function withInterval(settings: Settings, kind: Kind, everyMinutes: number): Settings {
  if (!hasInterval(kind)) return settings;
  const { reminders } = settings;
  return { ...settings, reminders: { ...reminders, [kind]: { ...reminders[kind], everyMinutes } } };
}

/** The settings with another routine for the stretch break. */
export function withStretch(settings: Settings, routine: RoutineId): Settings {
  const { reminders } = settings;
  return { ...settings, reminders: { ...reminders, stretch: { ...reminders.stretch, routine } } };
}

import type { Settings } from "../shared/settings/settings.ts";

const longestName = 200;

/** The settings with one more calendar, called after its file; its busy events hold prompts until the person says otherwise. */
export function withCalendar(settings: Settings, file: string): Settings {
  const { calendars } = settings;
  const taken = new Set(calendars.map(({ id }) => id));
  let number = 1;
  while (taken.has(`calendar-${number}`)) number += 1;
  const last = file.split(/[/\\]/).at(-1) ?? "";
  const name = last.replace(/\.[^.]+$/, "").slice(0, longestName) || file.slice(-longestName);
  const added = { id: `calendar-${number}`, name, file, holds: true, workouts: [] };
  return { ...settings, calendars: [...calendars, added] };
}

import type { Settings } from "../../shared/settings/settings.ts";

type Reminders = Settings["reminders"];
type Named = Exclude<keyof Reminders, "headsUpSeconds">;

/** The settings with a part of one reminder changed. */
export const withReminder = <N extends Named>(
  settings: Settings,
  name: N,
  part: Partial<Reminders[N]>,
): Settings => ({
  ...settings,
  reminders: { ...settings.reminders, [name]: { ...settings.reminders[name], ...part } },
});

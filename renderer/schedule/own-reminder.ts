import type { CustomReminder, Settings } from "../../shared/settings/settings.ts";
import { weekdays, type Weekday } from "../../shared/time/weekday.ts";
import { idOf } from "./id-of.ts";

/** A reminder of the person's own as its form holds it: both rhythms, of which one is meant. */
export interface ReminderDraft {
  readonly title: string;
  readonly rhythm: "active" | "clock";
  readonly everyMinutes: number;
  readonly times: readonly string[];
  readonly days: readonly Weekday[];
  readonly routine: CustomReminder["routine"];
}

const fresh: ReminderDraft = {
  title: "",
  rhythm: "active",
  everyMinutes: 60,
  times: ["13:00"],
  days: weekdays.slice(0, 5),
  routine: null,
};

/** What the form starts with: the reminder that is edited, or the usual for a new one. */
export function draftOf(own: CustomReminder | null): ReminderDraft {
  if (own === null) return fresh;
  const { title, routine, rhythm } = own;
  const kept = { ...fresh, title, routine };
  return "everyMinutes" in rhythm
    ? { ...kept, rhythm: "active", everyMinutes: rhythm.everyMinutes }
    : { ...kept, rhythm: "clock", times: rhythm.times, days: rhythm.days };
}

/** The settings with the drafted reminder in the place of the one with that id, or at the end when it is new. */
export function withReminderOfOwn(
  settings: Settings,
  id: string | null,
  draft: ReminderDraft,
): Settings {
  const { custom } = settings;
  const before = custom.find((own) => own.id === id);
  const title = draft.title.trim();
  const taken = custom.map((own) => own.id);
  const made: CustomReminder = {
    id: before?.id ?? idOf(title, taken, "reminder"),
    title,
    on: before?.on ?? true,
    rhythm:
      draft.rhythm === "active"
        ? { everyMinutes: draft.everyMinutes }
        : {
            times: draft.times.toSorted(),
            days: weekdays.filter((day) => draft.days.includes(day)),
          },
    routine: draft.routine,
  };
  return {
    ...settings,
    custom: before ? custom.map((own) => (own === before ? made : own)) : [...custom, made],
  };
}

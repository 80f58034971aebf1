import { writeCalendar, type NewEvent } from "../calendar/write-calendar.ts";
import { findRoutine } from "../content/catalogue.ts";
import type { Message } from "../messages/message.ts";
import { limitsOfBody } from "../rules/limits.ts";
import { secondsOf } from "../rules/routine-for.ts";
import type { Settings } from "../settings/settings.ts";
import { zone, type Instant } from "../time/instant.ts";
import type { Foreseen } from "./forecast.ts";

// Prompts are moments.
const utc = zone("UTC");

/** Prompts to come as iCalendar text, written at `made`: each as long as its routine, and none takes the person's time. */
export function forecastCalendar(
  foreseen: readonly Foreseen[],
  settings: Settings,
  made: Instant,
  say: (message: Message) => string,
): string {
  const limits = limitsOfBody(settings);
  const events = foreseen.map(({ at, kind, subject, routine, reason }): NewEvent => {
    const own = kind === "custom" ? settings.custom.find(({ id }) => id === subject) : undefined;
    const what = own?.title ?? say({ id: `kind.${kind}` });
    const name = routine === null ? undefined : findRoutine(routine)?.name;
    return {
      uid: `supple-${[kind, subject, at].filter((part) => part !== null).join("-")}`,
      title: name === undefined ? what : `${what}: ${name}`,
      text: say(reason),
      category: null,
      busy: false,
      start: { at },
      minutes: Math.max(1, Math.ceil(secondsOf(routine, limits) / 60)),
    };
  });
  const name = say({ id: "calendar.forecast-name" });
  return writeCalendar({ name, events, zone: utc, made });
}

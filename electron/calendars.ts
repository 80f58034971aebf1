import type { Appointment } from "../shared/calendar/appointment.ts";
import type { CalendarSays } from "../shared/ipc/snapshot.ts";
import type { Message } from "../shared/messages/message.ts";
import type { Settings } from "../shared/settings/settings.ts";
import { plusDays, type LocalDate } from "../shared/time/calendar.ts";
import type { Now, Zone } from "../shared/time/instant.ts";
import { localDateOf, startOfDate } from "../shared/time/local.ts";
import type { Notices } from "./notices.ts";
import type { Calendars, FileRead, Log, WatchedFiles, Watching, Wording } from "./ports.ts";

/** R13 asks of the week before, the forecast of the weeks to come. */
const daysBefore = 9;
const daysAhead = 36;

export interface CalendarParts {
  readonly files: WatchedFiles;
  readonly notices: Notices;
  readonly onRead: (calendar: string, appointments: readonly Appointment[]) => void;
  /** Something else is told than before. */
  readonly onTold: () => void;
  readonly say: Wording;
  readonly log: Log;
}

interface Watched {
  readonly file: string;
  readonly watching: Watching;
}

/**
 * Reads the calendars of the settings and follows their files. What cannot be read, gone or torn, is told once
 * and leaves standing what was read before. Each local date its appointments are read anew, as the days move on.
 */
export function calendarsOf(parts: CalendarParts): Calendars {
  const { files, notices, onRead, onTold, say, log } = parts;
  const watched = new Map<string, Watched>();
  const said = new Map<string, CalendarSays>();
  const told = new Map<string, Message>();
  let names = new Map<string, string>();
  let today: LocalDate | null = null;
  let zone: Zone | null = null;

  async function hear(id: string, file: string, read: FileRead): Promise<void> {
    // What reads calendars is loaded for those who have one.
    const { readCalendar } = await import("../shared/calendar/read-calendar.ts");
    if (today === null || zone === null || watched.get(id)?.file !== file) return;
    const revision = said.get(id)?.revision ?? 0;
    const answer = read.ok
      ? readCalendar({
          text: read.text,
          from: startOfDate(plusDays(today, -daysBefore), zone),
          until: startOfDate(plusDays(today, daysAhead), zone),
          zone,
        })
      : ({ ok: false, why: { id: "calendar.no-file", values: { cause: read.cause } } } as const);
    if (answer.ok) {
      const { appointments, left } = answer;
      log.info("calendar.read", { appointments: appointments.length, left: left.length });
      said.set(id, {
        id,
        revision: revision + 1,
        problem: null,
        appointments: appointments.length,
        left: left.length,
        firstLeft: left[0] ?? null,
      });
      takeBack(id);
      onRead(id, appointments);
    } else {
      const none = { appointments: 0, left: 0, firstLeft: null };
      said.set(id, { id, revision, problem: answer.why, ...none });
      tell(id, answer.why);
    }
  }

  function tell(id: string, why: Message): void {
    const values = { name: names.get(id) ?? id, cause: say(why) };
    const notice: Message = { id: "calendar.not-read", values };
    const before = told.get(id);
    if (before?.values?.["cause"] === values.cause) return;
    if (before) notices.retract(before);
    told.set(id, notice);
    notices.add(notice);
    log.info("calendar.not-read", { why: why.id });
    onTold();
  }

  function takeBack(id: string): void {
    const before = told.get(id);
    if (before) notices.retract(before);
    told.delete(id);
  }

  function leave(id: string): void {
    watched.get(id)?.watching.stop();
    watched.delete(id);
    said.delete(id);
    takeBack(id);
  }

  return {
    follow(wanted: Settings["calendars"], now: Now) {
      const date = localDateOf(now.at, now.zone);
      const movedOn = date !== today || now.zone !== zone;
      today = date;
      zone = now.zone;
      names = new Map(wanted.map(({ id, name }) => [id, name]));
      const filesNow = new Map(wanted.map(({ id, file }) => [id, file]));
      for (const [id, { file }] of watched) if (filesNow.get(id) !== file) leave(id);
      for (const [id, file] of filesNow) {
        const known = watched.get(id);
        if (known === undefined) {
          const watching = files.watch(file, (read) => void hear(id, file, read));
          watched.set(id, { file, watching });
        } else if (movedOn) known.watching.look();
      }
    },
    says: () => [...said.values()],
    stop() {
      for (const { watching } of watched.values()) watching.stop();
      watched.clear();
    },
  };
}

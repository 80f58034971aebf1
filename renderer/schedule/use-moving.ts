import { useRef, useState } from "react";
import { useIntl } from "react-intl";
import { movedSession } from "../../shared/settings/dated-session.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { useRemovals } from "../ui/removals.tsx";
import { useWords } from "../words.tsx";
import { clockTimeOf, placed, stepped, type Moving } from "./moving.ts";
import { useClockTime } from "../ui/use-clock-time.ts";
import type { EditSettings, Refusal } from "./use-settings.ts";
import type { Axis, TrainingSpan } from "./week-strip.ts";

interface Shown {
  readonly settings: Settings;
  readonly edit: EditSettings;
  readonly dates: readonly LocalDate[];
  readonly axis: Axis;
  /** The date of the row at a height of the window; null between rows. */
  readonly dateAt: (y: number) => LocalDate | null;
}

/** Moves a workout on the week, by pointer or by keys, and says where it is. */
export function useMoving({ settings, edit, dates, axis, dateAt }: Shown) {
  const words = useWords();
  const intl = useIntl();
  const clock = useClockTime();
  const offerUndo = useRemovals();
  const [moving, setMoving] = useState<Moving | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [said, say] = useState("");
  const [landed, setLanded] = useState<Pick<Moving, "date" | "minute"> | null>(null);
  // A blur comes in the same turn as the key or the pointer that ended the move.
  const current = useRef<Moving | null>(null);
  const put = (next: Moving | null): void => {
    current.current = next;
    setMoving(next);
  };

  const whenOf = (date: LocalDate, minute: number): string => {
    const day = intl.formatDate(`${date}T12:00Z`, {
      weekday: "long",
      day: "numeric",
      month: "long",
      timeZone: "UTC",
    });
    return words({
      id: "schedule.plan-on",
      values: { date: day, time: clock(clockTimeOf(minute)) },
    });
  };

  const begin = (span: TrainingSpan, date: LocalDate): Moving => ({
    workout: { id: span.id, date },
    title: span.title,
    length: span.to - span.from,
    date,
    minute: span.from,
  });
  const of = (span: TrainingSpan, date: LocalDate): Moving => {
    const now = current.current;
    const same = now?.workout.id === span.id && now.workout.date === date;
    return same ? now : begin(span, date);
  };

  const keep = async (byKeys: boolean): Promise<void> => {
    const now = current.current;
    put(null);
    if (now === null) return;
    const { workout, title, date, minute } = now;
    const to = { date, start: clockTimeOf(minute) };
    const { undo } = movedSession(settings, workout, to);
    const refused = await edit((all) => movedSession(all, workout, to).settings);
    setRefusal(refused);
    if (refused !== null) return;
    if (byKeys) setLanded({ date, minute });
    say(words({ id: "schedule.move-kept", values: { title, when: whenOf(date, minute) } }));
    offerUndo({
      said: { id: "schedule.moved", values: { title } },
      putBack: undo,
      keepsFocus: true,
    });
  };

  return {
    moving,
    said,
    refusal,
    landed,
    whenOf,
    handlersOf: (span: TrainingSpan, date: LocalDate) => ({
      onKey: (key: string): boolean => {
        const now = current.current;
        if (now !== null && key === "Enter") {
          void keep(true);
          return true;
        }
        if (now !== null && key === "Escape") {
          put(null);
          say(
            words({
              id: "schedule.moved-to",
              values: { title: span.title, when: whenOf(date, span.from) },
            }),
          );
          return true;
        }
        const next = stepped(of(span, date), key, dates);
        if (next === null) return false;
        put(next);
        const values = { title: next.title, when: whenOf(next.date, next.minute) };
        say(words({ id: "schedule.moved-to", values }));
        return true;
      },
      onDrag: (share: number, y: number): void => {
        const minute = span.from + share * (axis.to - axis.from) * 60;
        put(placed(of(span, date), { date: dateAt(y) ?? date, minute }, dates));
      },
      onKeep: (): void => void keep(false),
      onCancel: (): void => put(null),
    }),
  };
}

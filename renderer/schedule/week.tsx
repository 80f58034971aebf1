import { useId, useRef } from "react";
import { useIntl } from "react-intl";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { WeekDay } from "../../shared/scheduler/week-types.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { RecoveryNote } from "../ui/recovery-note.tsx";
import text from "../ui/text.module.css";
import { useNow } from "../use-now.ts";
import { useWeek } from "../use-week.ts";
import { useWords } from "../words.tsx";
import { DayList } from "./day-list.tsx";
import { DayRow } from "./day-row.tsx";
import { DaySessions } from "./day-sessions.tsx";
import { DayStrip } from "./day-strip.tsx";
import { HourAxis } from "./hour-axis.tsx";
import { Legend } from "./legend.tsx";
import { Refused } from "./refused.tsx";
import type { Span } from "./span.ts";
import { useClockTime } from "../ui/use-clock-time.ts";
import type { EditSettings } from "./use-settings.ts";
import { useMoving } from "./use-moving.ts";
import { axisOf, stripOf, totalsOf } from "./week-strip.ts";
import styles from "./week.module.css";
import { dateOf, sevenDates, wallMinute } from "./wall-time.ts";

interface Props {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly edit: EditSettings;
}

/** The next seven days: when there is desk work, and all that comes. */
export function Week({ snapshot, settings, edit }: Props) {
  const words = useWords();
  const intl = useIntl();
  const now = useNow(20_000);
  const say = useTotals();
  const { at, zone } = snapshot;
  const today = dateOf(at, zone);
  const week = useWeek(snapshot);
  const days = new Map(week?.map((day) => [day.date, day]));
  const past = (day: WeekDay) => (day.date === today ? snapshot.day : []);
  const strips = new Map(week?.map((day) => [day.date, stripOf(day, past(day), snapshot)]));
  const axis = axisOf([...strips.values()]);
  const dates = sevenDates(at, zone);
  const list = useRef<HTMLOListElement>(null);
  const how = useId();
  const moves = useMoving({
    settings,
    edit,
    dates,
    axis,
    dateAt: (y) => {
      const row = [...(list.current?.children ?? [])].findIndex(
        (each) => each.getBoundingClientRect().bottom > y,
      );
      return dates[row] ?? null;
    },
  });
  return (
    <section aria-labelledby="week-heading">
      <div className={styles.head}>
        <h2 id="week-heading" className={text.label}>
          {words({ id: "schedule.week" })}
        </h2>
        <p className={text.meta} role="status">
          {week && say(week)}
        </p>
      </div>
      <HourAxis axis={axis} />
      <p id={how} className={text.hidden}>
        {words({ id: "schedule.move-how" })}
      </p>
      <ol ref={list} aria-labelledby="week-heading">
        {dates.map((date) => {
          const day = days.get(date);
          const strip = strips.get(date);
          const name = intl.formatDate(`${date}T12:00Z`, {
            weekday: "long",
            day: "numeric",
            month: "long",
            timeZone: "UTC",
          });
          return (
            <DayRow
              key={date}
              date={date}
              today={date === today}
              week={settings.workingHours}
              only={settings.dates[date]}
              edit={edit}
              strip={({ id, open, turn }) =>
                day &&
                strip && (
                  <DaySessions date={date} strip={strip} axis={axis} week={moves} describedBy={how}>
                    <DayStrip
                      strip={strip}
                      axis={axis}
                      now={date === today ? wallMinute(now, zone) : null}
                      label={words({
                        id: "schedule.strip",
                        values: { day: name, what: say([day], strip.quiet) },
                      })}
                      open={open}
                      controls={id}
                      onPress={turn}
                    />
                  </DaySessions>
                )
              }
              notes={snapshot.recovery
                .filter(({ session }) => session !== null && dateOf(session.start, zone) === date)
                .map((advice) => (
                  <RecoveryNote key={advice.about} advice={advice} snapshot={snapshot} />
                ))}
              list={(id) =>
                day && (
                  <DayList id={id} label={name} day={day} past={past(day)} settings={settings} />
                )
              }
            />
          );
        })}
      </ol>
      <Refused refusal={moves.refusal} />
      <p className={text.hidden} role="status">
        {moves.said}
      </p>
      <Legend />
    </section>
  );
}

/** Says what comes in so many days: breaks, warm-ups, training by name where it is one day, rest days, quiet stretches. */
function useTotals(): (days: readonly WeekDay[], quiet?: readonly Span[]) => string {
  const words = useWords();
  const intl = useIntl();
  const clock = useClockTime();
  return (days, quiet = []) => {
    const { breaks, warmUps, restDays } = totalsOf(days);
    const [only, ...others] = days;
    const titles = others.length === 0 ? (only?.workouts.map(({ title }) => title) ?? []) : [];
    const parts = [
      words({ id: "schedule.breaks", values: { breaks } }),
      ...(warmUps > 0 ? [words({ id: "schedule.warm-ups", values: { warmUps } })] : []),
      ...titles,
      ...(restDays > 0
        ? [
            words(
              others.length === 0
                ? { id: "schedule.rest-day" }
                : { id: "schedule.rest-days", values: { restDays } },
            ),
          ]
        : []),
      ...quiet.map(({ from, to }) =>
        words({ id: "schedule.quiet-span", values: { from: clock(from), to: clock(to) } }),
      ),
    ];
    return intl.formatList(parts, { type: "unit" });
  };
}

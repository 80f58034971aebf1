import type { DayMark } from "../../shared/ipc/snapshot.ts";
import type { WeekDay } from "../../shared/scheduler/week-types.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Instant } from "../../shared/time/instant.ts";
import text from "../ui/text.module.css";
import { useClock } from "../ui/use-clock.ts";
import { useSubjectName } from "../ui/use-subject-name.ts";
import { useWords } from "../words.tsx";
import styles from "./week.module.css";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly day: WeekDay;
  /** What has happened on it. */
  readonly past: readonly DayMark[];
  readonly settings: Settings;
}

interface Line {
  readonly key: string;
  readonly at: Instant;
  readonly what: string;
}

/** A day's strip in words: each mark with its time. */
export function DayList({ id, label, day, past, settings }: Props) {
  const words = useWords();
  const clock = useClock();
  const nameOf = useSubjectName();
  const happened = past
    .filter(({ state }) => state !== "planned" && state !== "training")
    .map(({ at, kind, title, routine, state }): Line => {
      const name =
        title ??
        (kind === null && routine === null
          ? words({ id: "today.mark.break" })
          : nameOf({ kind: kind ?? "micro", subject: null, routine }, settings));
      const values = { name, state: words({ id: `today.state.${state}` }) };
      return {
        key: `${at} ${name} ${state}`,
        at,
        what: words({ id: "schedule.mark-past", values }),
      };
    });
  const workouts = day.workouts.map(({ start, end, title }): Line => {
    const values = { title, end: clock(end) };
    return {
      key: `${start} ${title}`,
      at: start,
      what: words({ id: "schedule.mark-training", values }),
    };
  });
  const coming = day.prompts.map(({ at, kind, subject, routine }): Line => {
    const name =
      kind === "custom" || routine === null
        ? nameOf({ kind, subject, routine }, settings)
        : words({ id: `kind.${kind}` });
    return { key: `${at} ${kind} ${subject}`, at, what: name };
  });
  const lines = [...happened, ...workouts, ...coming].toSorted((a, b) => a.at - b.at);
  return (
    <div id={id} className={styles.list}>
      {lines.length === 0 ? (
        <p className={text.meta}>{words({ id: "schedule.nothing" })}</p>
      ) : (
        <ol aria-label={label}>
          {lines.map(({ key, at, what }) => (
            <li key={key}>
              <time>{clock(at)}</time>
              {what}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

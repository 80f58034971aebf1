import { useState } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Happening } from "../../shared/journal/happening.ts";
import type { Told } from "../../shared/journal/told.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { CheckBox } from "../ui/check-box.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { EntryRow } from "./entry-row.tsx";
import styles from "./entries.module.css";
import type { Dates } from "./use-dates.ts";
import { useEntries } from "./use-journal.ts";
import type { Week } from "./weeks.ts";

/** What Supple does by itself, many times a day: in the list for whom asks for it. */
const ofSupple: ReadonlySet<Happening["kind"]> = new Set(["prompt", "routine-started"]);

interface Props {
  readonly snapshot: Snapshot;
  readonly week: Week;
  readonly dates: Dates;
}

function byDate(entries: readonly Told[]): readonly (readonly [LocalDate, readonly Told[]])[] {
  const days = new Map<LocalDate, readonly Told[]>();
  for (const told of entries) days.set(told.date, [...(days.get(told.date) ?? []), told]);
  return [...days];
}

/** What the journal says of each day of a week, newest first, and what puts it right. */
export function WeekEntries({ snapshot, week, dates }: Props) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const asked = useEntries(week.monday, week.sunday, snapshot.journalRevision);
  const title = words({ id: "journal.entries", values: { week: dates.week(week) } });
  const shown = asked?.entries.filter(({ entry }) => all || !ofSupple.has(entry.kind)) ?? [];
  return (
    <section className={styles.entries}>
      <div className={styles.head}>
        <h2 className={text.section}>{title}</h2>
        <CheckBox on={all} onChange={setAll}>
          {words({ id: "journal.entries.all" })}
        </CheckBox>
      </div>
      {asked !== null && shown.length === 0 && (
        <p className={styles.none}>{words({ id: "journal.entries.none" })}</p>
      )}
      {byDate(shown).map(([date, told]) => (
        <div key={date} className={styles.day}>
          <h3 className={text.label}>{dates.longDay(date)}</h3>
          <ul>
            {told.map((one) => (
              <EntryRow key={one.entry.id} told={one} settings={snapshot.settings} />
            ))}
          </ul>
        </div>
      ))}
      {asked?.more === true && (
        <p className={styles.none}>{words({ id: "journal.entries.more" })}</p>
      )}
    </section>
  );
}

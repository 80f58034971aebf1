import type { HoursRange, Settings } from "../../shared/settings/settings.ts";
import { weekdayOf, type LocalDate } from "../../shared/time/calendar.ts";
import text from "../ui/text.module.css";
import { useRemovals } from "../ui/removals.tsx";
import { useWords } from "../words.tsx";
import { AddDate } from "./add-date.tsx";
import { DateRow } from "./date-row.tsx";
import { puttingDateBack } from "./put-back.ts";
import { Refused } from "./refused.tsx";
import styles from "./section.module.css";
import { useRefusal } from "./use-refusal.ts";
import type { EditSettings } from "./use-settings.ts";
import { hoursToOpen } from "./working-hours.ts";

interface Props {
  readonly settings: Settings;
  readonly edit: EditSettings;
  readonly today: LocalDate;
}

const without = (dates: Settings["dates"], date: LocalDate): Settings["dates"] =>
  Object.fromEntries(Object.entries(dates).filter(([other]) => other !== date));

/** Dates whose hours differ from their weekday's, from today on (W1). */
export function SingleDates({ settings, edit, today }: Props) {
  const words = useWords();
  const offerUndo = useRemovals();
  const [refusal, change] = useRefusal(edit);
  const dates = Object.entries(settings.dates)
    .filter(([date]) => date >= today)
    .toSorted(([a], [b]) => a.localeCompare(b)) as [LocalDate, HoursRange[]][];
  const set = (date: LocalDate, hours: readonly HoursRange[]): void =>
    change((all) => ({ ...all, dates: { ...all.dates, [date]: [...hours] } }));
  const remove = (date: LocalDate, title: string): void => {
    const putBack = puttingDateBack(settings, date);
    change(
      (all) => ({ ...all, dates: without(all.dates, date) }),
      () => offerUndo({ said: { id: "undo.removed", values: { title } }, putBack }),
    );
  };
  return (
    <section className={styles.section} aria-labelledby="dates-heading">
      <h2 id="dates-heading" className={text.label}>
        {words({ id: "schedule.dates" })}
      </h2>
      <p className={styles.empty}>{words({ id: "schedule.dates-what" })}</p>
      <ul className={styles.items}>
        {dates.map(([date, hours]) => (
          <DateRow
            key={date}
            date={date}
            hours={hours}
            usual={settings.workingHours[weekdayOf(date)]}
            fallback={hoursToOpen(settings.workingHours, weekdayOf(date))}
            failed={refusal?.at?.path.startsWith(`dates.${date}`) ?? false}
            onChange={(changed) => set(date, changed)}
            onRemove={(name) => remove(date, name)}
          />
        ))}
      </ul>
      <AddDate today={today} onAdd={(date) => set(date, settings.dates[date] ?? [])} />
      <Refused refusal={refusal} />
    </section>
  );
}

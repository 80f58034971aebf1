import { useMemo, useState } from "react";
import { isEnoughToCompare } from "../../shared/findings/compared.ts";
import { daysBetween } from "../../shared/findings/day.ts";
import { findIn } from "../../shared/findings/find.ts";
import type { Answer } from "../../shared/ipc/commands.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { JournalDays } from "../../shared/ipc/queries.ts";
import { plusDays, type LocalDate } from "../../shared/time/calendar.ts";
import { localDateOf } from "../../shared/time/local.ts";
import { FieldError } from "../ui/field-error.tsx";
import { Segments } from "../ui/segments.tsx";
import text from "../ui/text.module.css";
import { useNow } from "../use-now.ts";
import { useWords } from "../words.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { averagePain, breaksTaken } from "./facts.ts";
import { FactsRow } from "./facts-row.tsx";
import { FindingsList } from "./findings-list.tsx";
import styles from "./journal-page.module.css";
import { marksOf } from "./marks.ts";
import { NothingYet } from "./nothing-yet.tsx";
import { Picture } from "./picture.tsx";
import { useDates } from "./use-dates.ts";
import { useDays, useMilestones } from "./use-journal.ts";
import { WeekEntries } from "./week-entries.tsx";
import { WeekLine } from "./week-line.tsx";
import { beganOn, mondayOf, ranges, rangeSince, weeksUpTo, type Range } from "./weeks.ts";
import { WeeksTable } from "./weeks-table.tsx";

/** Days before the first week of a year, in which a habit that begins in it is not to be found. */
const daysBefore = 56;

/** What happened, week by week, what went together in it, and every entry of it. */
export function JournalPage({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const now = useNow(60_000);
  const today = localDateOf(now, snapshot.zone);
  const from = plusDays(mondayOf(today), -7 * ranges.year - daysBefore);
  const days = useDays(from, today, snapshot.journalRevision);
  const [chosen, choose] = useState<Range | null>(null);
  const [exported, setExported] = useState<Answer | null>(null);
  const first = days?.first ?? today;
  const began = days && beganOn(days.days);
  // A journal of years is not bare for a year in which Supple was not used.
  const bare = began === null && first >= from;
  const range = chosen ?? rangeSince(began ?? from, today);
  return (
    <div className={styles.page}>
      <div className={styles.scroll}>
        <header className={styles.bar}>
          <h1 className={text.page}>{words({ id: "shell.journal" })}</h1>
          {days !== null && !bare && (
            <div className={styles.tools}>
              <Segments
                label={words({ id: "journal.range" })}
                value={range}
                choices={(Object.keys(ranges) as Range[]).map((id) => ({
                  id,
                  text: words({ id: `journal.range.${id}` }),
                }))}
                onChoose={choose}
              />
              <ExportMenu onAnswer={setExported} />
            </div>
          )}
        </header>
        <FieldError text={exported?.ok === false ? exported.error : null} />
        <div role="status">
          {exported?.ok === true && exported.told !== undefined && (
            <p className={styles.prose}>{exported.told}</p>
          )}
        </div>
        {days !== null &&
          (bare ? (
            <NothingYet snapshot={snapshot} />
          ) : (
            <Told
              snapshot={snapshot}
              today={today}
              from={first > from ? first : from}
              journal={days}
              range={range}
            />
          ))}
      </div>
    </div>
  );
}

interface Props {
  readonly snapshot: Snapshot;
  readonly today: LocalDate;
  /** The oldest date of which anything is known here. */
  readonly from: LocalDate;
  readonly journal: JournalDays;
  readonly range: Range;
}

/** A journal that tells something, in a range of weeks that ends with this one. */
function Told({ snapshot, today, from, journal: { days }, range }: Props) {
  const dates = useDates(today);
  const [chosen, choose] = useState<LocalDate | null>(null);
  const [pointed, point] = useState<number | null>(null);
  const weeks = useMemo(() => weeksUpTo(today, ranges[range], days), [today, range, days]);
  const milestones = useMilestones(from, today, snapshot.journalRevision);
  const marks = useMemo(() => {
    const first = weeks[0]?.monday ?? today;
    return marksOf(days, milestones, from).filter(({ date }) => date >= first);
  }, [days, milestones, from, weeks, today]);
  const compared = useMemo(() => daysBetween(from, today, days), [from, today, days]);
  const findings = useMemo(() => findIn(compared, today), [compared, today]);
  const at = weeks.findIndex(({ monday }) => monday === chosen);
  const index = at === -1 ? weeks.length - 1 : at;
  const shown = weeks[pointed ?? index] ?? weeks[index];
  const week = weeks[index];
  if (week === undefined || shown === undefined) return null;
  return (
    <>
      <FactsRow
        breaks={breaksTaken(days, today)}
        pain={averagePain(days, today)}
        finding={findings[0]}
      />
      <Picture
        weeks={weeks}
        marks={marks}
        dates={dates}
        chosen={index}
        shown={weeks.indexOf(shown)}
        onChoose={(nth) => choose(weeks[nth]?.monday ?? null)}
        onPoint={point}
      />
      <WeekLine week={shown} dates={dates} />
      <WeeksTable weeks={weeks} marks={marks} dates={dates} />
      <FindingsList findings={findings} isEnough={isEnoughToCompare(compared, today)} />
      <WeekEntries snapshot={snapshot} week={week} dates={dates} />
    </>
  );
}

import { useEffect, useRef, type ReactNode } from "react";
import type { DayMark, Snapshot } from "../../shared/ipc/snapshot.ts";
import { classes } from "../ui/classes.ts";
import text from "../ui/text.module.css";
import { useClock } from "../ui/use-clock.ts";
import { useNow } from "../use-now.ts";
import { useWords } from "../words.tsx";
import styles from "./day-column.module.css";
import { breaksSoFar, isPast, minutesSoFar } from "./day-line.ts";
import { DayMarkRow } from "./day-mark-row.tsx";
import { RestNote } from "./rest-note.tsx";

const keyOf = ({ at, kind, routine, title }: DayMark): string =>
  [at, kind, routine, title].join(" ");

/** The day as a line: what was done, where it is now, and what is planned. */
export function DayColumn({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const clock = useClock();
  const now = useNow(5000);
  const { day } = snapshot;
  const { taken, total } = breaksSoFar(day, now);
  const minutes = minutesSoFar(day);
  const past = day.filter((mark) => isPast(mark, now));
  const coming = day.filter((mark) => !isPast(mark, now));
  const line: ReactNode[] = [
    ...past.map((mark) => <DayMarkRow key={keyOf(mark)} mark={mark} place="past" />),
    <NowRow key="now" text={clock(now)} />,
    ...coming.map((mark, index) => (
      <DayMarkRow key={keyOf(mark)} mark={mark} place={index === 0 ? "next" : "later"} />
    )),
  ];
  return (
    <section className={styles.column} aria-labelledby="day-heading">
      <div className={styles.head}>
        <h2 id="day-heading" className={text.label}>
          {words(
            total === 0
              ? { id: "today.count-none" }
              : { id: "today.count", values: { taken, total } },
          )}
        </h2>
        {minutes > 0 && (
          <span className={classes(text.fine, text.figures)}>
            {words({ id: "minutes", values: { minutes } })}
          </span>
        )}
      </div>
      {day.length === 0 ? (
        <div className={styles.empty}>
          <p className={text.meta}>{words({ id: "today.day-empty" })}</p>
          <RestNote snapshot={snapshot} />
        </div>
      ) : (
        <div
          className={styles.scroll}
          role="group"
          aria-labelledby="day-heading"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll a long day
          tabIndex={0}
        >
          <ol className={styles.line} aria-label={words({ id: "today.day" })}>
            {line}
          </ol>
          <RestNote snapshot={snapshot} />
        </div>
      )}
    </section>
  );
}

/** Comes into view when the column opens, so that a long day starts at the present. */
function NowRow({ text: time }: { readonly text: string }) {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const row = ref.current;
    const column = row?.closest(`.${styles.scroll}`);
    if (!row || !column) return;
    // Told by the frame that lays the column out: to ask any sooner is to lay the page out twice.
    const laidOut = new ResizeObserver(() => {
      column.scrollTop = row.offsetTop - column.clientHeight / 2;
      laidOut.disconnect();
    });
    laidOut.observe(row);
    return () => laidOut.disconnect();
  }, []);
  return (
    <li ref={ref} className={styles.now}>
      <time>{time}</time>
      <span className={styles.rule} />
    </li>
  );
}

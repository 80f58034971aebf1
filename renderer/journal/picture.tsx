import { useId, useMemo, useRef, type KeyboardEvent } from "react";
import { useWords } from "../words.tsx";
import { BandNames, Marks, Rings, TimeAxis } from "./axis.tsx";
import { BreaksBand, PainBand, TrainingBand } from "./bands.tsx";
import { layoutOf } from "./layout.ts";
import type { Mark } from "./marks.ts";
import styles from "./picture.module.css";
import type { Dates } from "./use-dates.ts";
import { useMarkWords, useWeekWords } from "./use-week-words.ts";
import { useWidth } from "./use-width.ts";
import type { Week } from "./weeks.ts";

interface Props {
  readonly weeks: readonly Week[];
  readonly marks: readonly Mark[];
  readonly dates: Dates;
  /** The column that was chosen, and the one that is shown, which the pointer is on. */
  readonly chosen: number;
  readonly shown: number;
  readonly onChoose: (index: number) => void;
  /** The pointer is on a column; null when it has left. */
  readonly onPoint: (index: number | null) => void;
}

/** So many weeks are a month to leap over. */
const leap = 4;

/** Where a key leads from a column, or null where it leads nowhere. */
function destination(key: string, from: number, last: number): number | null {
  const to = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    PageUp: from - leap,
    PageDown: from + leap,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? null : Math.min(last, Math.max(0, to));
}

/** Pain, training, rest days and breaks on one axis of weeks: a list box whose options are the columns. */
export function Picture({ weeks, marks, dates, chosen, shown, onChoose, onPoint }: Props) {
  const words = useWords();
  const saidOf = useWeekWords();
  const markOf = useMarkWords();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const layout = useMemo(
    () => (width === null ? null : layoutOf(width, weeks.length)),
    [width, weeks.length],
  );
  const press = (event: KeyboardEvent): void => {
    const to = destination(event.key, chosen, weeks.length - 1);
    if (to === null) return;
    event.preventDefault();
    onChoose(to);
  };
  const spoken = useMemo(
    () =>
      weeks.map((week) => {
        const begun = marks.filter(({ date }) => week.monday <= date && date <= week.sunday);
        const said = saidOf(week).map(({ text }) => text);
        return [dates.week(week), ...said, ...begun.map(markOf)].join(". ");
      }),
    [weeks, marks, dates, saidOf, markOf],
  );
  return (
    <div
      ref={place}
      className={styles.picture}
      role="listbox"
      tabIndex={0}
      aria-label={words({ id: "journal.picture" })}
      aria-orientation="horizontal"
      aria-activedescendant={`${id}-${chosen}`}
      onKeyDown={press}
      onPointerLeave={() => onPoint(null)}
    >
      {layout && (
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          className={styles.sheet}
        >
          <rect
            className={styles.chosen}
            x={layout.gutter + shown * layout.column}
            y={layout.top}
            width={layout.column}
            height={layout.height - layout.top - 4}
            rx={Math.min(8, layout.column / 2)}
          />
          <TimeAxis layout={layout} weeks={weeks} dates={dates} />
          <BandNames layout={layout} />
          <PainBand layout={layout} weeks={weeks} />
          <Rings layout={layout} weeks={weeks} shown={shown} />
          <Marks layout={layout} weeks={weeks} marks={marks} />
          <TrainingBand layout={layout} weeks={weeks} />
          <BreaksBand layout={layout} weeks={weeks} />
        </svg>
      )}
      {weeks.map((week, index) => (
        // The list box itself hears the keys.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={week.monday}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          aria-label={spoken[index]}
          className={styles.column}
          style={
            layout
              ? {
                  insetInlineStart: `${(100 * (layout.gutter + index * layout.column)) / layout.width}%`,
                  width: `${(100 * layout.column) / layout.width}%`,
                }
              : undefined
          }
          onPointerEnter={() => onPoint(index)}
          onClick={() => onChoose(index)}
        />
      ))}
    </div>
  );
}

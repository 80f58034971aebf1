import { memo } from "react";
import { useWords } from "../words.tsx";
import {
  dayAt,
  markAt,
  middleOf,
  newestWithRoom,
  painAt,
  timesOf,
  withRoom,
  type Layout,
} from "./layout.ts";
import type { Mark } from "./marks.ts";
import styles from "./picture.module.css";
import type { Dates } from "./use-dates.ts";
import { useMarkWords } from "./use-week-words.ts";
import { dayOfWeek, type Week } from "./weeks.ts";

interface Props {
  readonly layout: Layout;
  readonly weeks: readonly Week[];
  readonly dates: Dates;
}

/** The weeks by their dates where there is room, else the months as they begin. */
export const TimeAxis = memo(function TimeAxis({ layout, weeks, dates }: Props) {
  const names = timesOf(layout, weeks).map(({ date, x, isMonth }) => ({
    x,
    text: isMonth ? dates.month(date) : dates.short(date),
  }));
  return newestWithRoom(names, layout).map(({ x, text }) => (
    <text key={x} x={x} y="12">
      {text}
    </text>
  ));
});

interface MarksProps extends Omit<Props, "dates"> {
  readonly marks: readonly Mark[];
}

/** What began, where it began. */
export const Marks = memo(function Marks({ layout, weeks, marks }: MarksProps) {
  const wordsOf = useMarkWords();
  const placed = marks.flatMap((mark) => {
    const at = weeks.findIndex(({ monday, sunday }) => monday <= mark.date && mark.date <= sunday);
    const week = weeks[at];
    if (week === undefined) return [];
    const x = dayAt(layout, at, dayOfWeek(week.monday, mark.date));
    return [{ ...markAt(layout, week.pain ?? 5), date: mark.date, day: x, x, text: wordsOf(mark) }];
  });
  return withRoom(placed, layout).map(({ date, day, x, from, to, words, text }) => (
    <g key={`${date} ${text}`}>
      <path className={styles.tick} d={`M${day} ${from}V${to}`} />
      <text className={styles.mark} x={x} y={words} textAnchor="middle">
        {text}
      </text>
    </g>
  ));
});

/** What each band is. */
export const BandNames = memo(function BandNames({ layout }: { readonly layout: Layout }) {
  const words = useWords();
  const { isWide, painTop, loadBase, restAt, heatTop } = layout;
  const bands = [
    { id: "pain", beside: painAt(layout, 5) - 8, above: painTop - 14 },
    { id: "training", beside: loadBase - 36, above: loadBase - 96 },
    { id: "breaks", beside: heatTop + 22, above: heatTop - 12 },
  ] as const;
  return (
    <>
      {bands.map(({ id, beside, above }) =>
        isWide ? (
          <g key={id}>
            <text className={styles.name} x="0" y={beside}>
              {words({ id: `journal.band.${id}` })}
            </text>
            <text x="0" y={beside + 17}>
              {words({ id: `journal.band.${id}-of` })}
            </text>
          </g>
        ) : (
          <text key={id} x="0" y={above}>
            <tspan className={styles.name}>{words({ id: `journal.band.${id}` })}</tspan>{" "}
            {words({ id: `journal.band.${id}-of` })}
          </text>
        ),
      )}
      {isWide && (
        <text x="0" y={restAt + 4}>
          {words({ id: "journal.band.rest" })}
        </text>
      )}
    </>
  );
});

/** The rings on the curve of the week that is shown and of the newest. */
export function Rings({ layout, weeks, shown }: Omit<Props, "dates"> & { readonly shown: number }) {
  const newest = weeks.findLastIndex(({ pain }) => pain !== null);
  return [...new Set([newest, shown])].map((index) => {
    const pain = weeks[index]?.pain ?? null;
    if (pain === null) return null;
    return (
      <circle
        key={index}
        className={styles.ring}
        cx={middleOf(layout, index)}
        cy={painAt(layout, pain)}
        r="4"
      />
    );
  });
}

import { memo } from "react";
import { useWords } from "../words.tsx";
import { middleOf, painAt, withRoom, dayAt, type Layout } from "./layout.ts";
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

/** As wide as a column must be for its date to stand above it. */
const wideColumn = 60;
const letter = 6.4;

/** The weeks by their dates where there is room, else the months as they begin. */
export const TimeAxis = memo(function TimeAxis({ layout, weeks, dates }: Props) {
  const { gutter, column, width } = layout;
  const isWide = column >= wideColumn;
  let free = 0;
  return weeks.map(({ monday, sunday }, index) => {
    const begins =
      index === 0 || monday.slice(0, 7) !== sunday.slice(0, 7) || monday.endsWith("01");
    if (!isWide && !begins) return null;
    const text = isWide ? dates.short(monday) : dates.month(index === 0 ? monday : sunday);
    const x = gutter + index * column + 3;
    const next = weeks[index + 1];
    // The first month gives way to one that begins with the next column.
    const crowded =
      index === 0 && next !== undefined && next.monday.slice(0, 7) !== next.sunday.slice(0, 7);
    const isTight = !isWide && crowded && column < text.length * letter + 8;
    if (x < free || isTight || x + text.length * letter > width + 4) return null;
    free = x + text.length * letter + 8;
    return (
      <text key={monday} x={x} y="12">
        {text}
      </text>
    );
  });
});

interface MarksProps extends Props {
  readonly marks: readonly Mark[];
}

const lineAbove = 6;

/** What began, where it began. */
export const Marks = memo(function Marks({ layout, weeks, marks }: Omit<MarksProps, "dates">) {
  const wordsOf = useMarkWords();
  const placed = marks.flatMap((mark) => {
    const at = weeks.findIndex(({ monday, sunday }) => monday <= mark.date && mark.date <= sunday);
    const week = weeks[at];
    if (week === undefined) return [];
    const x = dayAt(layout, at, dayOfWeek(week.monday, mark.date));
    return [{ at, x, from: x, text: wordsOf(mark) }];
  });
  return withRoom(placed, layout).map(({ at, x, from, text }) => {
    const foot = painAt(layout, weeks[at]?.pain ?? 5) - lineAbove;
    const head = Math.min(painAt(layout, 6.4), Math.max(foot - 14, painAt(layout, 10) + 12));
    const isAbove = head < foot;
    const end = isAbove ? foot : painAt(layout, weeks[at]?.pain ?? 5) + lineAbove;
    const start = isAbove ? head : end + 14;
    return (
      <g key={`${at}-${text}`}>
        <path className={styles.tick} d={`M${from} ${start}V${end}`} />
        <text
          className={styles.mark}
          x={x}
          y={isAbove ? start - 6 : start + 12}
          textAnchor="middle"
        >
          {text}
        </text>
      </g>
    );
  });
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

import { memo } from "react";
import { useWeekdayNames } from "../ui/use-weekday-names.ts";
import { useWords } from "../words.tsx";
import {
  dayAt,
  heatHeight,
  heatOf,
  heatStep,
  loadHeight,
  middleOf,
  painAt,
  painLine,
  withRoom,
  type Layout,
} from "./layout.ts";
import styles from "./picture.module.css";
import { dayOfWeek, type Week } from "./weeks.ts";

interface Props {
  readonly layout: Layout;
  readonly weeks: readonly Week[];
}

const restSpace = 6;
const restsInRow = 4;

/** Where the dots of so many rest days stand, in rows. */
function restsOf(count: number, middle: number, space: number) {
  return Array.from({ length: count }, (_, nth) => {
    const row = Math.floor(nth / restsInRow);
    const inRow = Math.min(restsInRow, count - row * restsInRow);
    return { row, x: middle + ((nth % restsInRow) - (inRow - 1) / 2) * space };
  });
}

/** Pain by the day and by the week. */
export const PainBand = memo(function PainBand({ layout, weeks }: Props) {
  const { gutter, width } = layout;
  return (
    <>
      {[0, 5, 10].map((pain) => (
        <g key={pain}>
          <path className={styles.grid} d={`M${gutter} ${painAt(layout, pain)}H${width}`} />
          <text
            className={styles.figures}
            x={gutter - (layout.isWide ? 12 : 6)}
            y={painAt(layout, pain) + 4}
            textAnchor="end"
          >
            {pain}
          </text>
        </g>
      ))}
      {weeks.flatMap(({ monday, days }, index) =>
        days.map(
          ({ date, pain }) =>
            pain !== null && (
              <circle
                key={date}
                className={styles.dayPain}
                cx={dayAt(layout, index, dayOfWeek(monday, date))}
                cy={painAt(layout, pain.worst)}
                r="1.5"
              />
            ),
        ),
      )}
      <path className={styles.painLine} d={painLine(layout, weeks)} />
    </>
  );
});

/** The load of each week, and a dot for each of its rest days. */
export const TrainingBand = memo(function TrainingBand({ layout, weeks }: Props) {
  const words = useWords();
  const { gutter, width, column, loadBase, restAt } = layout;
  const most = Math.max(1, ...weeks.map(({ load }) => load));
  const bar = Math.min(22, Math.max(2, column * 0.43));
  const heightOf = (load: number) => (load === 0 ? 0 : Math.max(bar, (load / most) * loadHeight));
  const unrested = weeks.flatMap((week, index) =>
    week.unrested
      ? [{ x: middleOf(layout, index), at: index, text: words({ id: "journal.no-rest-day" }) }]
      : [],
  );
  const space = Math.min(restSpace, column / (restsInRow + 0.6));
  const radius = space / 3;
  return (
    <>
      <path className={styles.grid} d={`M${gutter} ${loadBase}H${width}`} />
      {weeks.map(({ monday, load, restDays, unrested: isHot }, index) => {
        const middle = middleOf(layout, index);
        return (
          <g key={monday}>
            {load > 0 && (
              <rect
                className={isHot ? styles.hotBar : styles.bar}
                x={middle - bar / 2}
                y={loadBase - heightOf(load)}
                width={bar}
                height={heightOf(load)}
                rx={bar / 2}
              />
            )}
            {restsOf(restDays, middle, space).map(({ x, row }) => (
              <circle
                key={`${x} ${row}`}
                className={styles.rest}
                cx={x}
                cy={restAt + row * restSpace}
                r={radius}
              />
            ))}
          </g>
        );
      })}
      {withRoom(unrested, layout).map(({ x, at, text }) => {
        const top = loadBase - heightOf(weeks[at]?.load ?? 0);
        return (
          <g key={at}>
            <path className={styles.tick} d={`M${middleOf(layout, at)} ${top - 18}V${top - 5}`} />
            <text className={styles.caution} x={x} y={top - 24} textAnchor="middle">
              {text}
            </text>
          </g>
        );
      })}
    </>
  );
});

const shades = [styles.heat0, styles.heat1, styles.heat2, styles.heat3, styles.heat4];

/** The breaks of each day: the more of them were taken, the darker. */
export const BreaksBand = memo(function BreaksBand({ layout, weeks }: Props) {
  const nameOf = useWeekdayNames();
  const { gutter, column, heatTop, isWide } = layout;
  const width = Math.min(44, column * 0.757);
  const height = Math.min(heatHeight, width * 1.6);
  return (
    <>
      {isWide &&
        (
          [
            ["mon", 0],
            ["fri", 4],
          ] as const
        ).map(([day, row]) => (
          <text key={day} x={gutter - 12} y={heatTop + 10 + row * heatStep} textAnchor="end">
            {nameOf(day, "short")}
          </text>
        ))}
      {weeks.flatMap(({ monday, days }, index) =>
        days.map(({ date, breaks }) => (
          <rect
            key={date}
            className={shades[heatOf(breaks)]}
            x={middleOf(layout, index) - width / 2}
            y={heatTop + dayOfWeek(monday, date) * heatStep}
            width={width}
            height={height}
            rx={Math.min(width, height) / 2}
          />
        )),
      )}
    </>
  );
});

import { Button } from "react-aria-components/Button";
import { classes } from "../ui/classes.ts";
import { useClock } from "../ui/use-clock.ts";
import { useWords } from "../words.tsx";
import styles from "./day-strip.module.css";
import { placeOn, type Axis, type MarkLook, type Strip, type StripMark } from "./week-strip.ts";

interface Props {
  readonly strip: Strip;
  readonly axis: Axis;
  /** The minute of the day that it is now; null on the other days. */
  readonly now: number | null;
  /** What is drawn, in a sentence. */
  readonly label: string;
  readonly open: boolean;
  /** The id of the list that it opens. */
  readonly controls: string;
  readonly onPress: () => void;
}

const looks: Readonly<Record<MarkLook, string | undefined>> = {
  break: styles.break,
  before: styles.before,
  after: styles.after,
  small: styles.small,
  dash: styles.dash,
};

const tallest = 18;

/** A taller capsule is a longer break. */
const heightOf = ({ look, minutes }: StripMark): number | undefined => {
  if (look === "break") return Math.min(tallest, 8 + minutes * 2);
  return look === "before" || look === "after" ? tallest : undefined;
};

/** A day on the hours' axis; pressed, it tells what comes when. */
export function DayStrip({ strip, axis, now, label, open, controls, onPress }: Props) {
  const words = useWords();
  const clock = useClock();
  const at = (minute: number): string => `${placeOn(axis, minute)}%`;
  const width = (from: number, to: number): string => `${placeOn(axis, to) - placeOn(axis, from)}%`;
  const restFrom = Math.max(18 * 60, ...strip.desk.map(({ to }) => to + 20));
  const restTo = strip.quiet.find(({ from }) => from > restFrom)?.from ?? axis.to * 60;
  return (
    <Button
      className={styles.strip ?? ""}
      aria-label={label}
      aria-expanded={open}
      aria-controls={controls}
      onPress={onPress}
    >
      {strip.desk.map(({ from, to }) => (
        <span
          key={from}
          className={styles.desk}
          style={{ left: at(from), width: width(from, to) }}
        />
      ))}
      {strip.quiet.map((span) => {
        const from = Math.max(span.from, axis.from * 60);
        const to = Math.min(span.to, axis.to * 60);
        return (
          from < to && (
            <span
              key={from}
              className={styles.quiet}
              style={{ left: at(from), width: width(from, to) }}
            />
          )
        );
      })}
      {strip.training.map(({ from, to, title }) => (
        <span key={`${from} ${title}`}>
          <span className={styles.training} style={{ left: at(from), width: width(from, to) }} />
          <span
            className={classes(styles.title, placeOn(axis, to) > 84 && styles.ahead)}
            style={
              placeOn(axis, to) > 84
                ? { right: `${100 - placeOn(axis, from)}%` }
                : { left: at(to), maxWidth: `${100 - placeOn(axis, to)}%` }
            }
          >
            {title}
          </span>
        </span>
      ))}
      {strip.rest && (
        <span
          className={styles.rest}
          style={{
            left: `min(${at(restFrom)}, 100% - 60px)`,
            right: `${100 - placeOn(axis, restTo)}%`,
          }}
        >
          {words({ id: "schedule.rest-day" })}
        </span>
      )}
      {strip.marks.map((mark) => (
        <span
          key={`${mark.at} ${mark.look} ${mark.minutes}`}
          className={classes(styles.mark, looks[mark.look], mark.past && styles.past)}
          style={{ left: at(mark.minute), height: heightOf(mark) }}
          title={clock(mark.at)}
        />
      ))}
      {now !== null && <span className={styles.now} style={{ left: at(now) }} />}
    </Button>
  );
}

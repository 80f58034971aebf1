import { classes } from "../ui/classes.ts";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import styles from "./journal-page.module.css";
import picture from "./picture.module.css";
import type { Dates } from "./use-dates.ts";
import { useWeekWords } from "./use-week-words.ts";
import type { Week } from "./weeks.ts";

const shades = [picture.heat0, picture.heat1, picture.heat2, picture.heat3, picture.heat4];

interface Props {
  readonly week: Week;
  readonly dates: Dates;
}

/** The numbers of the week that is shown, and what the shades of the breaks say. */
export function WeekLine({ week, dates }: Props) {
  const words = useWords();
  const saidOf = useWeekWords();
  return (
    <div className={styles.weekLine}>
      <p className={classes(text.meta, text.figures)}>
        <b className={styles.week}>{dates.week(week)}</b>
        <span className={text.dots}>
          {saidOf(week).map(({ text: said, isCaution }) => (
            <span key={said} className={isCaution ? styles.caution : undefined}>
              {said}
            </span>
          ))}
        </span>
      </p>
      <p className={classes(text.fine, styles.key)}>
        {words({ id: "journal.key.fewer" })}
        <svg className={picture.key} viewBox="0 0 112 12" aria-hidden="true">
          {shades.map((shade, index) => (
            <rect
              key={shade}
              className={shade}
              x={index * 23}
              width="19"
              height="11"
              y=".5"
              rx="5.5"
            />
          ))}
        </svg>
        {words({ id: "journal.key.all" })}
      </p>
    </div>
  );
}

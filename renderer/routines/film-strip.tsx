import type { CSSProperties } from "react";
import { findExercise } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import { Figure } from "../figure/figure.tsx";
import { classes } from "../ui/classes.ts";
import { useWords } from "../words.tsx";
import { columnsOf, filmOf, type Still } from "./film.ts";
import styles from "./film-strip.module.css";

interface Props {
  readonly routine: Routine;
  /** The exercises that stand in for others. */
  readonly changed: ReadonlySet<string>;
}

/** The steps of a routine, each with its figure and how long or how often. */
export function FilmStrip({ routine, changed }: Props) {
  const words = useWords();
  const stills = filmOf(routine);
  const columns = columnsOf(stills.length);
  return (
    <ol
      className={classes(styles.film, columns < stills.length && styles.rows)}
      style={{ "--columns": columns } as CSSProperties}
      aria-label={words({ id: "routine.steps" })}
    >
      {stills.map((still) => (
        <StillItem key={still.step.n} still={still} changed={changed.has(still.exercise)} />
      ))}
    </ol>
  );
}

function StillItem({ still, changed }: { readonly still: Still; readonly changed: boolean }) {
  const words = useWords();
  const { step, eachSide, times } = still;
  const { side } = step;
  const sides = eachSide ? "each" : side;
  const amount =
    step.reps === undefined
      ? words({ id: "routine.seconds", values: { seconds: step.workSec, sides } })
      : words({ id: "routine.reps", values: { reps: step.reps, sides } });
  return (
    <li className={styles.still}>
      <Figure
        exercise={still.exercise}
        position={step.position}
        side={side === "left" || side === "right" ? "right" : null}
        label={null}
        mini
        units={106}
        className={styles.figure}
      />
      <span className={styles.name}>{findExercise(still.exercise)?.name}</span>
      <span className={styles.amount}>
        {times > 1 ? words({ id: "routine.times", values: { times, amount } }) : amount}
      </span>
      {changed && <span className={styles.changed}>{words({ id: "suits.changed.mark" })}</span>}
    </li>
  );
}

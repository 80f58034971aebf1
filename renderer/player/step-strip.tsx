import { memo } from "react";
import type { Routine, RoutineStep } from "../../shared/content/schema.ts";
import { shareOfStep } from "../../shared/player/place.ts";
import { secondsOf, type Segment } from "../../shared/player/segments.ts";
import { Figure } from "../figure/figure.tsx";
import { classes } from "../ui/classes.ts";
import { useWords } from "../words.tsx";
import styles from "./step-strip.module.css";

interface Props {
  readonly routine: Routine;
  readonly segments: readonly Segment[];
  /** The step under way, from 0; the number of steps when all are done. */
  readonly step: number;
  readonly elapsed: number;
}

/** The film of the routine: each step's figure on a bar as long as the step lasts, filled as far as it is done. */
export function StepStrip({ routine, segments, step, elapsed }: Props) {
  const words = useWords();
  const steps = routine.steps.length;
  const label = words({
    id: "player.steps",
    values: { step: Math.min(step + 1, steps), steps },
  });
  return (
    <div className={styles.strip} role="img" aria-label={label}>
      {routine.steps.map((one, index) => {
        const length = secondsOf(segments.filter((segment) => segment.step === index));
        const share = index < step ? 1 : index > step ? 0 : shareOfStep(segments, index, elapsed);
        return (
          <span
            key={one.n}
            className={classes(styles.step, index === step && styles.now)}
            style={{ flexGrow: length }}
          >
            <Still step={one} />
            <span className={styles.bar}>
              <i style={{ inlineSize: `${share * 100}%` }} />
            </span>
          </span>
        );
      })}
    </div>
  );
}

/** The figure of a step, which does not change while the bar does. */
const Still = memo(function Still({ step }: { readonly step: RoutineStep }) {
  const { exercise, side, position } = step;
  return (
    <Figure
      exercise={exercise}
      side={side === "left" || side === "right" ? side : null}
      position={position}
      mini
      label={null}
      units={106}
      className={styles.figure}
    />
  );
});

import { shareOfStep } from "../../shared/player/place.ts";
import { secondsOf, type Segment } from "../../shared/player/segments.ts";
import { useWords } from "../words.tsx";
import styles from "./step-bar.module.css";

interface Props {
  readonly segments: readonly Segment[];
  readonly steps: number;
  /** The step under way, from 0; `steps` when all are done. */
  readonly step: number;
  readonly elapsed: number;
}

/** The steps of the routine, each as long as it lasts, filled as far as it is done. */
export function StepBar({ segments, steps, step, elapsed }: Props) {
  const words = useWords();
  const label = words({
    id: "player.steps",
    values: { step: Math.min(step + 1, steps), steps },
  });
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      {Array.from({ length: steps }, (_, index) => {
        const length = secondsOf(segments.filter((segment) => segment.step === index));
        const share = index < step ? 1 : index > step ? 0 : shareOfStep(segments, index, elapsed);
        return (
          <span key={index} className={styles.step} style={{ flexGrow: length }}>
            <i style={{ inlineSize: `${share * 100}%` }} />
          </span>
        );
      })}
    </div>
  );
}

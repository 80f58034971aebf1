import { useRef, type KeyboardEvent } from "react";
import { useWords } from "../words.tsx";
import { classes } from "./classes.ts";
import styles from "./pain-scale.module.css";

const least = 0;
const most = 10;
const steps = Array.from({ length: most + 1 }, (_, pain) => pain);

interface Props {
  /** The ids of what asks, and of what explains. */
  readonly labelledBy: string;
  readonly describedBy?: string;
  readonly value: number | null;
  readonly compact?: boolean;
  /** What it measures: its ends are named after it. */
  readonly of?: "pain" | "soreness";
  /** The arrow keys came to a value: it is chosen, and not yet meant. */
  readonly onMove: (pain: number) => void;
  /** It was pressed, by pointer, Enter or Space. */
  readonly onChoose: (pain: number) => void;
}

/** Pain from 0 to 10 as a radio group whose arrow keys move without answering. */
export function PainScale({
  labelledBy,
  describedBy,
  value,
  compact = false,
  of = "pain",
  onMove,
  onChoose,
}: Props) {
  const words = useWords();
  const group = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const to = destination(event.key, value);
    if (to === null) return;
    event.preventDefault();
    onMove(to);
    group.current?.querySelectorAll("button")[to]?.focus();
  };
  return (
    <div className={classes(styles.scale, compact && styles.compact)}>
      <div
        ref={group}
        className={styles.steps}
        role="radiogroup"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
      >
        {steps.map((pain) => (
          <button
            key={pain}
            type="button"
            role="radio"
            aria-checked={pain === value}
            aria-label={labelOf(pain, of, words)}
            tabIndex={pain === (value ?? least) ? 0 : -1}
            className={styles.step}
            onKeyDown={move}
            onClick={() => onChoose(pain)}
          >
            {pain}
          </button>
        ))}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{words({ id: `${of}.none` })}</span>
        <span>{words({ id: `${of}.worst` })}</span>
      </div>
    </div>
  );
}

/** The ends carry their meaning in their name. */
function labelOf(
  pain: number,
  of: "pain" | "soreness",
  words: ReturnType<typeof useWords>,
): string {
  if (pain === least) return words({ id: `${of}.step-none`, values: { pain } });
  if (pain === most) return words({ id: `${of}.step-worst`, values: { pain } });
  return words({ id: "pain.step", values: { pain } });
}

/** Where a key leads from a value, or null where it leads nowhere. */
function destination(key: string, value: number | null): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return value === null ? least : Math.min(most, value + 1);
    case "ArrowLeft":
    case "ArrowUp":
      return value === null ? least : Math.max(least, value - 1);
    case "Home":
      return least;
    case "End":
      return most;
    default:
      return null;
  }
}

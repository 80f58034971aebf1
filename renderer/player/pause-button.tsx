import { Button } from "react-aria-components/Button";
import { useWords } from "../words.tsx";
import { Icon } from "./icon.tsx";
import styles from "./pause-button.module.css";

interface Props {
  readonly paused: boolean;
  /** The share of the segment that has passed. */
  readonly share: number;
  readonly onPress: () => void;
}

const radius = 30;
const around = 2 * Math.PI * radius;

/** Pause and resume, within a ring that fills as the segment passes. */
export function PauseButton({ paused, share, onPress }: Props) {
  const words = useWords();
  return (
    <Button
      className={styles.pause ?? ""}
      aria-label={words({ id: paused ? "player.resume" : "player.pause" })}
      onPress={onPress}
    >
      <svg className={styles.ring} viewBox="0 0 64 64" aria-hidden="true">
        <circle cx="32" cy="32" r={radius} />
        <circle
          className={styles.passed}
          cx="32"
          cy="32"
          r={radius}
          strokeDasharray={around}
          strokeDashoffset={around * (1 - share)}
          transform="rotate(-90 32 32)"
        />
      </svg>
      <Icon name={paused ? "play" : "pause"} />
    </Button>
  );
}

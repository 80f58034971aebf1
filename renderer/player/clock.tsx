import type { Place } from "../../shared/player/place.ts";
import { useWords } from "../words.tsx";
import styles from "./clock.module.css";

/** The large number: the repetition under way, or the seconds left. */
export function Clock({ place, paused }: { readonly place: Place; readonly paused: boolean }) {
  const words = useWords();
  const { rep, left } = place;
  const { reps, kind } = place.segment;
  const seconds = Math.ceil(left);
  const quiet = paused || kind !== "work" ? styles.quiet : "";
  if (rep !== null && reps !== null) {
    const count = reps.count;
    return (
      <p
        className={`${styles.clock} ${quiet}`}
        role="timer"
        aria-label={words({ id: "player.clock.reps", values: { rep, count } })}
      >
        {rep}
        <small>{words({ id: "player.reps", values: { count } })}</small>
      </p>
    );
  }
  return (
    <p
      className={`${styles.clock} ${quiet}`}
      role="timer"
      aria-label={words({ id: "player.clock.seconds", values: { seconds } })}
    >
      {seconds}
      <small>{words({ id: "player.second-unit" })}</small>
    </p>
  );
}

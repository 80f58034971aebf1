import { between, type Duration, type Instant } from "../../shared/time/instant.ts";
import { useClock } from "../ui/use-clock.ts";
import { useNow } from "../use-now.ts";
import { useWords } from "../words.tsx";
import styles from "./ruler.module.css";
import { rulerTicks, type RulerTick } from "./ruler-ticks.ts";

const wholeMinutes = (length: Duration): number => Math.max(0, Math.round(length / 60_000));

/** Upright strokes, without the round ends that they are drawn with. */
const strokesOf = (ticks: readonly RulerTick[]): string =>
  ticks.map(({ place, long }) => `M${place} ${long ? "1V11" : "4V8"}`).join("");

/** The minutes that lead up to a break, those gone by in accent. */
export function Ruler({ since, at }: { readonly since: Instant; readonly at: Instant }) {
  const words = useWords();
  const clock = useClock();
  const now = useNow(1000);
  const total = between(since, at);
  const elapsed = between(since, now);
  const ticks = rulerTicks(total, elapsed);
  const values = { elapsed: wholeMinutes(elapsed), total: wholeMinutes(total) };
  return (
    <div className={styles.ruler}>
      <span>{clock(since)}</span>
      <svg
        className={styles.ticks}
        viewBox="0 0 1 12"
        preserveAspectRatio="none"
        role="img"
        aria-label={words({ id: "today.ruler", values })}
      >
        <path d={strokesOf(ticks.filter(({ past }) => !past))} />
        <path className={styles.past} d={strokesOf(ticks.filter(({ past }) => past))} />
      </svg>
      <span>{clock(at)}</span>
    </div>
  );
}

import { between, type Duration, type Instant } from "../../shared/time/instant.ts";
import { useClock } from "../ui/use-clock.ts";
import { useNow } from "../use-now.ts";
import { useWords } from "../words.tsx";
import styles from "./ruler.module.css";
import { rulerTicks } from "./ruler-ticks.ts";

const wholeMinutes = (length: Duration): number => Math.max(0, Math.round(length / 60_000));

/** The minutes that lead up to a break, those gone by in accent. */
export function Ruler({ since, at }: { readonly since: Instant; readonly at: Instant }) {
  const words = useWords();
  const clock = useClock();
  const now = useNow(1000);
  const total = between(since, at);
  const elapsed = between(since, now);
  const values = { elapsed: wholeMinutes(elapsed), total: wholeMinutes(total) };
  return (
    <div className={styles.ruler}>
      <span>{clock(since)}</span>
      <svg className={styles.ticks} role="img" aria-label={words({ id: "today.ruler", values })}>
        {rulerTicks(total, elapsed).map(({ place, long, past }) => (
          <rect
            key={place}
            x={`${place * 100}%`}
            y={long ? 0 : 3}
            width="2"
            height={long ? 12 : 6}
            rx="1"
            // The last tick ends where the ruler ends.
            transform={`translate(${-2 * place} 0)`}
            className={past ? styles.past : undefined}
          />
        ))}
      </svg>
      <span>{clock(at)}</span>
    </div>
  );
}

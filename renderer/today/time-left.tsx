import { Fragment } from "react";
import { between, type Instant } from "../../shared/time/instant.ts";
import { countdown } from "../ui/countdown.ts";
import { useNow } from "../use-now.ts";
import { useWords } from "../words.tsx";
import styles from "./time-left.module.css";

/** The countdown to a moment of today, live. */
export function TimeLeft({ at }: { readonly at: Instant }) {
  const words = useWords();
  const now = useNow(1000);
  const parts = countdown(between(now, at));
  return (
    <div className={styles.left} role="timer" aria-label={words({ id: "today.time-left" })}>
      {parts.length === 0 && <small>{words({ id: "today.due" })}</small>}
      {parts.map(({ value, unit }) => (
        <Fragment key={unit}>
          <span>{value}</span>
          <small>{words({ id: `unit.${unit}` })}</small>
        </Fragment>
      ))}
    </div>
  );
}

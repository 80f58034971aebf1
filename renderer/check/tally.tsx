import type { LineVerdict } from "../../shared/rules/workout-check.ts";
import { lineVerdicts } from "../../shared/rules/workout-check.ts";
import { VerdictMark } from "../ui/verdict-mark.tsx";
import { useWords } from "../words.tsx";
import styles from "./check.module.css";

/** How many lines have each verdict; none where nothing is written. */
export function Tally({ verdicts }: { readonly verdicts: readonly LineVerdict[] }) {
  const words = useWords();
  return (
    <ul className={styles.tally}>
      {lineVerdicts
        .map((verdict) => ({ verdict, count: verdicts.filter((one) => one === verdict).length }))
        .filter(({ count }) => count > 0)
        .map(({ verdict, count }) => (
          <li key={verdict}>
            <VerdictMark verdict={verdict} />
            {words({ id: `check.tally.${verdict}`, values: { count } })}
          </li>
        ))}
    </ul>
  );
}

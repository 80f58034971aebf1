import type { Finding } from "../../shared/findings/find.ts";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import styles from "./journal-page.module.css";

interface Props {
  readonly findings: readonly Finding[];
  /** Whether there are weeks enough to compare. */
  readonly isEnough: boolean;
}

/** What went together, counted, and how that is to be read. */
export function FindingsList({ findings, isEnough }: Props) {
  const words = useWords();
  return (
    <section className={styles.section}>
      <h2 className={text.section}>{words({ id: "journal.findings" })}</h2>
      {findings.length === 0 ? (
        <p className={styles.prose}>
          {words({ id: isEnough ? "journal.findings.none" : "journal.findings.too-early" })}
        </p>
      ) : (
        <>
          <ul className={styles.findings}>
            {findings.map(({ name, days, exposed, otherDays, otherExposed }) => (
              <li key={name}>
                {words({
                  id: `journal.finding.${name}`,
                  values: { days, exposed, otherDays, otherExposed },
                })}
              </li>
            ))}
          </ul>
          <p className={styles.prose}>{words({ id: "journal.findings.read" })}</p>
        </>
      )}
    </section>
  );
}

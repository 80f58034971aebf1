import disclaimer from "../../shared/content/data/disclaimer.json" with { type: "json" };
import sources from "../../shared/content/data/sources.json" with { type: "json" };
import { useWords } from "../words.tsx";
import styles from "./section.module.css";
import { Section } from "./section.tsx";

/** What this program is, what it rests on, and what it cannot do (R36). */
export function About({ version }: { readonly version: string }) {
  const words = useWords();
  return (
    <Section title={words({ id: "settings.about" })}>
      <p className={styles.prose}>{words({ id: "settings.version", values: { version } })}</p>
      <p className={styles.prose}>{disclaimer.long}</p>
      <p className={styles.prose}>
        {words({ id: "settings.sources", values: { count: sources.length } })}
      </p>
      <p className={styles.prose}>{words({ id: "settings.licences" })}</p>
    </Section>
  );
}

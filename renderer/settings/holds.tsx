import type { SignalName, Snapshot } from "../../shared/ipc/snapshot.ts";
import { SettingRow } from "../ui/setting-row.tsx";
import { useWords } from "../words.tsx";
import styles from "./section.module.css";
import { Section } from "./section.tsx";

const signals: readonly SignalName[] = ["doNotDisturb", "fullScreen", "microphone", "camera"];

/** What of this machine can hold prompts back, and what it says now (H1). */
export function Holds({ outside }: Pick<Snapshot, "outside">) {
  const words = useWords();
  return (
    <Section title={words({ id: "settings.holds" })}>
      <p className={styles.prose}>{words({ id: "settings.holds.text" })}</p>
      {signals.map((name) => (
        <SettingRow key={name} title={words({ id: `settings.holds.${name}` })}>
          <span className={styles.says}>
            {words({ id: `settings.holds.says.${outside[name]}` })}
          </span>
        </SettingRow>
      ))}
    </Section>
  );
}

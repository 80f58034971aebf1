import type { SignalName } from "../../shared/ipc/snapshot.ts";
import { SettingRow } from "../ui/setting-row.tsx";
import { useWords } from "../words.tsx";
import { Applications } from "./applications.tsx";
import styles from "./section.module.css";
import { Section } from "./section.tsx";
import type { SectionProps } from "./settings-page.tsx";

const signals = [
  "doNotDisturb",
  "fullScreen",
  "microphone",
  "camera",
] as const satisfies readonly SignalName[];

/** What of this machine can hold prompts back, and what it says now (H1). */
export function Holds(props: SectionProps) {
  const words = useWords();
  const { outside } = props.snapshot;
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
      <Applications {...props} />
    </Section>
  );
}

import { useState } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { useWords } from "../words.tsx";
import { Backups } from "./backups.tsx";
import { DeleteEverything } from "./delete-everything.tsx";
import styles from "./section.module.css";
import { Section } from "./section.tsx";

/** Where the person's data lies, that it stays there, and what they can do with all of it. */
export function Privacy({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  const show = async (): Promise<void> => {
    const answer = await bridge.send("folder.open", {});
    setError(answer.ok ? null : answer.error);
  };
  return (
    <Section title={words({ id: "settings.privacy" })}>
      <p className={styles.prose}>{words({ id: "settings.privacy.text" })}</p>
      <SettingRow title={words({ id: "settings.folder" })} text={snapshot.program.folder}>
        <Button tone="secondary" size="small" onPress={() => void show()}>
          {words({ id: "settings.folder.open" })}
        </Button>
      </SettingRow>
      <FieldError text={error} />
      <Backups keeping={snapshot.keeping} />
      <DeleteEverything />
    </Section>
  );
}

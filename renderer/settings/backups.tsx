import { useState } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { useWords } from "../words.tsx";
import styles from "./section.module.css";

/** All that is kept, saved as one file, and such a file in its place. */
export function Backups({ keeping }: Pick<Snapshot, "keeping">) {
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  const send = async (name: "backup.save" | "backup.restore"): Promise<void> => {
    const answer = await bridge.send(name, {});
    setError(answer.ok ? null : answer.error);
  };
  const { saved } = keeping;
  return (
    <>
      <SettingRow
        title={words({ id: "keeping.backup" })}
        text={words({ id: "keeping.backup.text" })}
      >
        <Button tone="secondary" size="small" onPress={() => void send("backup.save")}>
          {words({ id: "keeping.backup.save" })}
        </Button>
      </SettingRow>
      <div role="status">
        {saved !== null && (
          <p className={styles.says}>
            {words({ id: "keeping.backup.saved", values: { file: saved } })}
          </p>
        )}
      </div>
      <SettingRow
        title={words({ id: "keeping.restore" })}
        text={words({ id: "keeping.restore.text" })}
      >
        <Button tone="secondary" size="small" onPress={() => void send("backup.restore")}>
          {words({ id: "keeping.restore.choose" })}
        </Button>
      </SettingRow>
      <FieldError text={error} />
    </>
  );
}

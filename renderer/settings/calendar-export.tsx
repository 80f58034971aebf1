import { useState } from "react";
import type { Answer } from "../../shared/ipc/commands.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { useWords } from "../words.tsx";
import styles from "./calendars.module.css";
import section from "./section.module.css";

/** The plan and the prompts to come, saved as files that calendar programs read. */
export function CalendarExport() {
  const words = useWords();
  const [answer, setAnswer] = useState<Answer | null>(null);
  return (
    <div className={styles.saving}>
      {(["plan", "forecast"] as const).map((what) => (
        <SettingRow
          key={what}
          title={words({ id: `calendar.save.${what}` })}
          text={words({ id: `calendar.save.${what}.text` })}
        >
          <Button
            tone="secondary"
            size="small"
            onPress={() => void bridge.send("calendar.save", { what }).then(setAnswer)}
          >
            {words({ id: `calendar.save.${what}.do` })}
          </Button>
        </SettingRow>
      ))}
      <div role="status">
        {answer?.ok === true && answer.told !== undefined && (
          <p className={section.says}>{answer.told}</p>
        )}
      </div>
      <FieldError text={answer?.ok === false ? answer.error : null} />
    </div>
  );
}

import { useState } from "react";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { useWords } from "../words.tsx";
import { Confirm } from "./confirm.tsx";

const goes = ["settings", "journal", "backups", "rest"] as const;

/** Everything that is kept, deleted for certain once that was said twice. */
export function DeleteEverything() {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const deleteAll = async (): Promise<void> => {
    const answer = await bridge.send("data.delete", {});
    setError(answer.ok ? null : answer.error);
  };
  return (
    <>
      <SettingRow
        title={words({ id: "keeping.delete" })}
        text={words({ id: "keeping.delete.text" })}
      >
        <Button tone="secondary" size="small" onPress={() => setAsking(true)}>
          {words({ id: "keeping.delete.open" })}
        </Button>
      </SettingRow>
      {asking && (
        <Confirm
          title={words({ id: "keeping.delete.title" })}
          does={words({ id: "keeping.delete.do" })}
          onConfirm={() => void deleteAll()}
          onCancel={() => setAsking(false)}
        >
          <ul>
            {goes.map((what) => (
              <li key={what}>{words({ id: `keeping.delete.${what}` })}</li>
            ))}
          </ul>
          <p>{words({ id: "keeping.delete.body" })}</p>
        </Confirm>
      )}
      <FieldError text={error} />
    </>
  );
}

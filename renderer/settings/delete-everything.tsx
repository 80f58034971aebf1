import { useState } from "react";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { useWords } from "../words.tsx";

/** The way to delete everything that is kept: whether that is meant, the main process asks. */
export function DeleteEverything() {
  const words = useWords();
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
        <Button tone="secondary" size="small" onPress={() => void deleteAll()}>
          {words({ id: "keeping.delete.do" })}
        </Button>
      </SettingRow>
      <FieldError text={error} />
    </>
  );
}

import { useState } from "react";
import { bridge } from "../bridge.ts";
import { useWords } from "../words.tsx";
import { FieldError } from "./field-error.tsx";
import { SettingRow } from "./setting-row.tsx";
import { Switch } from "./switch.tsx";

/** Whether Supple starts at login, as the system has it. */
export function LoginSwitch({ on }: { readonly on: boolean }) {
  const words = useWords();
  const [error, setError] = useState<string | null>(null);
  const turn = async (wanted: boolean): Promise<void> => {
    const answer = await bridge.send("login.start-at", { on: wanted });
    setError(answer.ok ? null : answer.error);
  };
  return (
    <>
      <SettingRow
        title={words({ id: "settings.login" })}
        text={words({ id: "settings.login.text" })}
      >
        <Switch
          label={words({ id: "settings.login" })}
          on={on}
          onChange={(wanted) => void turn(wanted)}
        />
      </SettingRow>
      <FieldError text={error} />
    </>
  );
}

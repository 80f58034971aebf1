import { useState } from "react";
import type { Settings } from "../../shared/settings/settings.ts";
import type { EditSettings, Refusal } from "./use-settings.ts";

/** Edits the settings and keeps what was wrong with the last edit, for the field that made it; `saved` is called when nothing was. */
export function useRefusal(
  edit: EditSettings,
): readonly [
  Refusal | null,
  (change: (settings: Settings) => Settings, saved?: () => void) => void,
] {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = async (
    changed: (settings: Settings) => Settings,
    saved?: () => void,
  ): Promise<void> => {
    const refused = await edit(changed);
    setRefusal(refused);
    if (refused === null) saved?.();
  };
  return [refusal, (changed, saved) => void change(changed, saved)];
}

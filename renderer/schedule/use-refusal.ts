import { useState } from "react";
import type { Settings } from "../../shared/settings/settings.ts";
import type { EditSettings, Refusal } from "./use-settings.ts";

/** Edits the settings and keeps what was wrong with the last edit, for the field that made it. */
export function useRefusal(
  edit: EditSettings,
): readonly [Refusal | null, (change: (settings: Settings) => Settings) => void] {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return [refusal, (change) => void edit(change).then(setRefusal)];
}

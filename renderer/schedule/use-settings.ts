import { useCallback } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { useSavedSettings } from "../use-settings.ts";

/** Why settings were not saved. */
export interface Refusal {
  readonly error: string;
  /** The value that does not fit, such as "custom.0.title", and what is allowed there; null when it was not a value. */
  readonly at: { readonly path: string; readonly allowed: string } | null;
}

/** Changes the settings and saves them whole; answers with what was wrong, or null when it is saved. */
export type EditSettings = (change: (settings: Settings) => Settings) => Promise<Refusal | null>;

/** The settings, and what changes them where the field that was wrong says so. */
export function useSettings(snapshot: Snapshot): readonly [Settings, EditSettings] {
  const [settings, save] = useSavedSettings(snapshot);
  const edit = useCallback<EditSettings>(
    async (change) => {
      const answer = await save(change);
      if (answer.ok) return null;
      const { error, problem } = answer;
      if (!problem) return { error, at: null };
      const path = problem.path.replace(/^settings\./, "");
      return { error, at: { path, allowed: problem.allowed } };
    },
    [save],
  );
  return [settings, edit];
}

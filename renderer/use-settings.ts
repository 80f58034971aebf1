import { useCallback, useRef, useState } from "react";
import type { Answer } from "../shared/ipc/commands.ts";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import type { Settings } from "../shared/settings/settings.ts";
import { bridge } from "./bridge.ts";

/** Changes the settings and saves them whole. */
export type SaveSettings = (change: (settings: Settings) => Settings) => Promise<Answer>;

/**
 * The settings as the person sees them: what they changed stands at once, and falls back to what is kept when it is refused.
 * A change made while another is on its way builds on it.
 */
export function useSavedSettings(snapshot: Snapshot): readonly [Settings, SaveSettings] {
  const [sent, setSent] = useState<Settings | null>(null);
  const newest = useRef<Settings | null>(null);
  const kept = snapshot.settings;
  const save = useCallback<SaveSettings>(
    async (change) => {
      const settings = change(newest.current ?? kept);
      newest.current = settings;
      setSent(settings);
      const answer = await bridge.send("settings.save", { settings });
      if (newest.current === settings) {
        newest.current = null;
        setSent(null);
      }
      return answer;
    },
    [kept],
  );
  return [sent ?? kept, save];
}

/** Changes the settings and saves them whole; answers with what was wrong, or null when it is saved. */
export type EditSettings = (change: (settings: Settings) => Settings) => Promise<string | null>;

/** The settings, and what changes them where one place says what was wrong. */
export function useSettings(snapshot: Snapshot): readonly [Settings, EditSettings] {
  const [settings, save] = useSavedSettings(snapshot);
  const edit = useCallback<EditSettings>(
    async (change) => {
      const answer = await save(change);
      return answer.ok ? null : answer.error;
    },
    [save],
  );
  return [settings, edit];
}

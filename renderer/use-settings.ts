import { useCallback, useRef, useState } from "react";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import type { Settings } from "../shared/settings/settings.ts";
import { bridge } from "./bridge.ts";

/** Changes the settings and saves them whole; answers with what was wrong, or null when it is saved. */
export type EditSettings = (change: (settings: Settings) => Settings) => Promise<string | null>;

/**
 * The settings as the person sees them: what they changed stands at once, and falls back to what is kept when it is refused.
 * A change made while another is on its way builds on it.
 */
export function useSettings(snapshot: Snapshot): readonly [Settings, EditSettings] {
  const [sent, setSent] = useState<Settings | null>(null);
  const newest = useRef<Settings | null>(null);
  const kept = snapshot.settings;
  const edit = useCallback<EditSettings>(
    async (change) => {
      const settings = change(newest.current ?? kept);
      newest.current = settings;
      setSent(settings);
      const answer = await bridge.send("settings.save", { settings });
      if (newest.current === settings) {
        newest.current = null;
        setSent(null);
      }
      return answer.ok ? null : answer.error;
    },
    [kept],
  );
  return [sent ?? kept, edit];
}

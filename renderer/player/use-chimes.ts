import { useEffect, useRef } from "react";
import type { Settings } from "../../shared/settings/settings.ts";
import { chime, type Chime } from "../ui/chime.ts";

/** Sounds each time that what is heard changes, at the person's volume, when they want sound. */
export function useChimes(moment: string, kind: Chime, sound: Settings["sound"]): void {
  const heard = useRef<string | null>(null);
  useEffect(() => {
    const isNew = heard.current !== moment;
    heard.current = moment;
    if (isNew && sound.on && sound.volume > 0) chime(kind, sound.volume);
  }, [moment, kind, sound]);
}

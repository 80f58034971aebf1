import { useEffect } from "react";
import type { Settings } from "../../shared/settings/settings.ts";
import { chimeMs } from "../ui/chime.ts";
import { useHasVoice } from "../ui/use-has-voice.ts";
import { hush, speak } from "../ui/voice.ts";

/**
 * Says a text once each time that it changes, when the person wants the spoken guide; after the
 * chime of the same moment, where there is one. Null is silence.
 */
export function useVoice(text: string | null, chimes: boolean, sound: Settings["sound"]): void {
  const { on, voice, volume } = sound;
  const can = useHasVoice(voice);
  useEffect(() => {
    if (text === null || !can || volume === 0) return undefined;
    const timer = setTimeout(() => speak(text, volume), on && chimes ? chimeMs : 0);
    return () => {
      clearTimeout(timer);
      hush();
    };
  }, [text, can, volume, on, chimes]);
}

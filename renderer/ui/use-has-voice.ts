import { useSyncExternalStore } from "react";
import { hasVoice, onVoices } from "./voice.ts";

/** Whether the platform has a voice for the spoken guide, now. Where none is wanted it is not asked: asking wakes its speech service. */
export const useHasVoice = (wanted = true): boolean =>
  useSyncExternalStore(onVoices, () => wanted && hasVoice());

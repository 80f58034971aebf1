import { useSyncExternalStore } from "react";
import { hasVoice, onVoices } from "./voice.ts";

/** Whether the platform has a voice for the spoken guide, now. */
export const useHasVoice = (): boolean => useSyncExternalStore(onVoices, hasVoice);

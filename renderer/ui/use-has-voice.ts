import { useSyncExternalStore } from "react";
import { hasVoice, onVoices } from "./voice.ts";

const never = (): (() => void) => () => undefined;

/** Whether the platform has a voice for the spoken guide, now. Where none is wanted it is not asked: asking wakes its speech service. */
export const useHasVoice = (wanted = true): boolean =>
  useSyncExternalStore(wanted ? onVoices : never, () => wanted && hasVoice());

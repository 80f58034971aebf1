/**
 * The platform's own voices; undefined where it has none to offer at all. Asked for each time: the first
 * to ask makes the browser look for them, which takes longer than all else that a window opens with.
 */
const synthesis = (): SpeechSynthesis | undefined =>
  "speechSynthesis" in window ? window.speechSynthesis : undefined;

/** Whether there is a voice to speak with; some platforms find theirs only after a while. */
export const hasVoice = (): boolean => (synthesis()?.getVoices().length ?? 0) > 0;

export function onVoices(changed: () => void): () => void {
  const voices = synthesis();
  voices?.addEventListener("voiceschanged", changed);
  return () => voices?.removeEventListener("voiceschanged", changed);
}

/** Speaks at that volume, from 0 to 1, in the language of the page, in place of what is being said. */
export function speak(text: string, volume: number): void {
  const voices = synthesis();
  if (voices === undefined) return;
  voices.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = document.documentElement.lang;
  utterance.volume = volume;
  voices.speak(utterance);
}

export const hush = (): void => synthesis()?.cancel();

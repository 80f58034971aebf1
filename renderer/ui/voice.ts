/** The platform's own voices; null where it has none to offer at all. */
const synthesis: SpeechSynthesis | null =
  "speechSynthesis" in window ? window.speechSynthesis : null;

/** Whether there is a voice to speak with; some platforms find theirs only after a while. */
export const hasVoice = (): boolean => (synthesis?.getVoices().length ?? 0) > 0;

export function onVoices(changed: () => void): () => void {
  synthesis?.addEventListener("voiceschanged", changed);
  return () => synthesis?.removeEventListener("voiceschanged", changed);
}

/** Speaks at that volume, from 0 to 1, in the language of the page, in place of what is being said. */
export function speak(text: string, volume: number): void {
  if (synthesis === null) return;
  synthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = document.documentElement.lang;
  utterance.volume = volume;
  synthesis.speak(utterance);
}

export const hush = (): void => synthesis?.cancel();

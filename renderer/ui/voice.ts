/** The platform's own voices; null where it has none to offer at all. */
const synthesis: SpeechSynthesis | null =
  "speechSynthesis" in window ? window.speechSynthesis : null;

let known = false;

/** Whether there is a voice to speak with; some platforms find theirs only seconds after they were first asked. */
export function hasVoice(): boolean {
  // Thousands, on some Linux systems: they are counted until there is one.
  known ||= (synthesis?.getVoices().length ?? 0) > 0;
  return known;
}

export function onVoices(changed: () => void): () => void {
  const forget = () => {
    known = false;
    changed();
  };
  synthesis?.addEventListener("voiceschanged", forget);
  return () => synthesis?.removeEventListener("voiceschanged", forget);
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

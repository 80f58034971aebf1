/** What a sound says: work begins, work ends, all is done. */
export type Chime = "work" | "rest" | "end";

/** Notes in hertz, struck one after the other. */
const notes: Record<Chime, readonly number[]> = {
  work: [523.25, 783.99],
  rest: [587.33, 440],
  end: [523.25, 659.25, 783.99],
};
const apart = 0.16;
const fade = 1.1;

/** Milliseconds from which a voice no longer talks over a chime. */
export const chimeMs = 900;

let context: AudioContext | null = null;

/** A soft sound at that volume, from 0 to 1. Silent where the system has no audio. */
export function chime(kind: Chime, volume: number): void {
  context ??= new AudioContext();
  const audio = context;
  notes[kind].forEach((hertz, index) => {
    const start = audio.currentTime + index * apart;
    const gain = audio.createGain();
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(volume * 0.22, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + fade);
    const tone = audio.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(gain).connect(audio.destination);
    tone.start(start);
    tone.stop(start + fade);
  });
}

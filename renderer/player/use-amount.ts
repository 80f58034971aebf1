import type { Message } from "../../shared/messages/message.ts";
import type { Segment } from "../../shared/player/segments.ts";
import { useWords } from "../words.tsx";

/** How much of an exercise, in words: its repetitions, or its seconds; spelled out to be heard. */
export function useAmount(): (segment: Segment, heard?: boolean) => string {
  const words = useWords();
  return ({ reps, seconds }, heard = false) => {
    const message: Message =
      reps !== null
        ? { id: "player.reps-count", values: { count: reps.count } }
        : {
            id: heard ? "player.seconds" : "player.seconds-short",
            values: { seconds: Math.round(seconds) },
          };
    return words(message);
  };
}

import { useSnapshot } from "../use-snapshot.ts";
import { PromptCard } from "./prompt-card.tsx";

/** The small window of a reminder: empty in the moment between an answer and its closing. */
export function PromptWindow() {
  const { prompt, at, workouts } = useSnapshot();
  return prompt && <PromptCard key={prompt.id} prompt={prompt} at={at} workouts={workouts} />;
}

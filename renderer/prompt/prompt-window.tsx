import { useSnapshot } from "../use-snapshot.ts";
import { PromptCard } from "./prompt-card.tsx";

/** The small window of a reminder: empty in the moment between an answer and its closing. */
export function PromptWindow() {
  const snapshot = useSnapshot();
  if (snapshot === null || snapshot.prompt === null) return null;
  const { prompt, at, workouts } = snapshot;
  return <PromptCard key={prompt.id} prompt={prompt} at={at} workouts={workouts} />;
}

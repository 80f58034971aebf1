import { useSnapshot } from "../use-snapshot.ts";
import { PromptCard } from "./prompt-card.tsx";
import { SkippedCard } from "./skipped-card.tsx";

/** The small window of a reminder, and of what became of it. */
export function PromptWindow() {
  const snapshot = useSnapshot();
  const { prompt, undo, at, workouts } = snapshot;
  if (prompt) return <PromptCard key={prompt.id} prompt={prompt} at={at} workouts={workouts} />;
  return undo && <SkippedCard undo={undo} snapshot={snapshot} />;
}

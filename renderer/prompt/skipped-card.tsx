import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { skipped } from "../ui/skipped.ts";
import { useWords } from "../words.tsx";
import styles from "./skipped-card.module.css";
import { useAttending, useInWindow } from "./use-attending.ts";

interface Props {
  readonly undo: NonNullable<Snapshot["undo"]>;
  readonly snapshot: Snapshot;
}

/** P2. What the small window says of a skip for as long as it can be taken back. */
export function SkippedCard({ undo, snapshot }: Props) {
  const words = useWords();
  useAttending(undo.prompt, useInWindow());
  return (
    <main className={styles.skipped}>
      <div role="status">
        <h1>{words(skipped(snapshot))}</h1>
      </div>
      <Button
        tone="secondary"
        size="small"
        onPress={() => void bridge.send("prompt.undo-skip", { prompt: undo.prompt })}
      >
        {words({ id: "action.undo" })}
      </Button>
    </main>
  );
}

import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Message } from "../../shared/messages/message.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { sameDay } from "../ui/same-day.ts";
import { useNow } from "../use-now.ts";
import { useWords } from "../words.tsx";
import styles from "./undo-toast.module.css";

const skipped = ({ next, at, zone }: Snapshot): Message => {
  if (next === null) return { id: "undo.skipped" };
  const today = sameDay(next.at, at, zone);
  return { id: today ? "undo.skipped-next" : "undo.skipped-next-day", values: { at: next.at } };
};

/** Says that a prompt was skipped, and takes it back while that is still possible (P2). */
export function UndoToast({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const now = useNow(250);
  const { undo } = snapshot;
  return (
    <div className={styles.place} role="status">
      {undo !== null && now < undo.until && (
        <div className={styles.toast}>
          <span>{words(skipped(snapshot))}</span>
          <Button
            tone="link"
            size="small"
            onPress={() => void bridge.send("prompt.undo-skip", { prompt: undo.prompt })}
          >
            {words({ id: "action.undo" })}
          </Button>
        </div>
      )}
    </div>
  );
}

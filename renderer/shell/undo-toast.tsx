import { useCallback, useRef } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { bridge } from "../bridge.ts";
import type { Removal } from "../ui/removals.tsx";
import { skipped } from "../ui/skipped.ts";
import { Toast } from "../ui/toast.tsx";
import { useNow } from "../use-now.ts";
import { useWords } from "../words.tsx";
import { RemovedToast } from "./removed-toast.tsx";
import styles from "./undo-toast.module.css";

interface Props {
  readonly snapshot: Snapshot;
  /** The entry that was taken away last; null when that can be undone no more. */
  readonly removal: Removal | null;
  /** Which it is, so that the time of each is its own. */
  readonly nth: number;
  /** It can be undone no more; whether the focus goes with it. */
  readonly onGone: (focused: boolean) => void;
}

/** Says that a prompt was skipped or an entry taken away, and takes it back while that is still possible (P2). */
export function UndoToast({ snapshot, removal, nth, onGone }: Props) {
  const words = useWords();
  const now = useNow(250);
  const { undo, settings } = snapshot;
  const place = useRef<HTMLDivElement>(null);
  const gone = useCallback(
    () => onGone(place.current?.contains(document.activeElement) === true),
    [onGone],
  );
  return (
    <div ref={place} className={styles.place} role="status">
      {undo !== null && now < undo.until && (
        <Toast
          text={words(skipped(snapshot))}
          onAttend={(attending) =>
            void bridge.send("prompt.attend", { prompt: undo.prompt, attending })
          }
          onUndo={() => void bridge.send("prompt.undo-skip", { prompt: undo.prompt })}
        />
      )}
      {removal && <RemovedToast key={nth} removal={removal} settings={settings} onGone={gone} />}
    </div>
  );
}

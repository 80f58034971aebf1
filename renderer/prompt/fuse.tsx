import type { Snapshot, PromptView } from "../../shared/ipc/snapshot.ts";
import { useNow } from "../use-now.ts";
import { useWords } from "../words.tsx";
import styles from "./fuse.module.css";

interface Props {
  readonly fuse: PromptView["fuse"];
  /** When the snapshot that says so was made. */
  readonly at: Snapshot["at"];
}

/** What is left of the person's presence before the prompt counts as missed (P1); it rests while not burning. */
export function Fuse({ fuse, at }: Props) {
  const words = useWords();
  const now = useNow(1000);
  const left = Math.max(0, fuse.burning ? fuse.left - (now - at) : fuse.left);
  const share = fuse.total > 0 ? Math.min(1, left / fuse.total) : 0;
  return (
    <div
      className={styles.fuse}
      role="progressbar"
      aria-label={words({ id: "prompt.fuse" })}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={words({
        id: "prompt.fuse-left",
        values: { minutes: Math.ceil(left / 60_000) },
      })}
    >
      <div className={styles.left} style={{ width: `${share * 100}%` }} />
    </div>
  );
}

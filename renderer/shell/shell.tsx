import { useCallback, useRef, useState, type ReactNode } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { RemovalsContext, type Removal } from "../ui/removals.tsx";
import { LockLine } from "./lock-line.tsx";
import type { PageName } from "./pages.ts";
import styles from "./shell.module.css";
import { Sidebar } from "./sidebar.tsx";
import { UndoToast } from "./undo-toast.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";

interface Props {
  readonly snapshot: Snapshot;
  readonly page: PageName;
  readonly onOpen: (page: PageName) => void;
  readonly children: ReactNode;
}

/** The main window around its page: the strip that moves it, the navigation, and what can be undone. */
export function Shell({ snapshot, page, onOpen, children }: Props) {
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const [nth, setNth] = useState(0);
  const offerUndo = useCallback((removed: Removal) => {
    setRemoval(removed);
    setNth((before) => before + 1);
  }, []);
  const gone = useCallback((focused: boolean) => {
    setRemoval(null);
    if (focused) main.current?.focus();
  }, []);
  return (
    <div className={styles.shell}>
      <div className={styles.drag} />
      <Sidebar snapshot={snapshot} page={page} onOpen={onOpen} />
      <div className={styles.beside}>
        <main ref={main} className={styles.main} tabIndex={-1}>
          <RemovalsContext value={offerUndo}>{children}</RemovalsContext>
        </main>
        <LockLine lock={snapshot.lock} />
      </div>
      <UndoToast snapshot={snapshot} removal={removal} nth={nth} onGone={gone} />
    </div>
  );
}

import type { ReactNode } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { PageName } from "./pages.ts";
import styles from "./shell.module.css";
import { Sidebar } from "./sidebar.tsx";
import { UndoToast } from "./undo-toast.tsx";

interface Props {
  readonly snapshot: Snapshot;
  readonly page: PageName;
  readonly onOpen: (page: PageName) => void;
  readonly children: ReactNode;
}

/** The main window around its page: the strip that moves it, the navigation, and what can be undone. */
export function Shell({ snapshot, page, onOpen, children }: Props) {
  return (
    <div className={styles.shell}>
      <div className={styles.drag} />
      <Sidebar snapshot={snapshot} page={page} onOpen={onOpen} />
      <main className={styles.main}>{children}</main>
      <UndoToast snapshot={snapshot} />
    </div>
  );
}

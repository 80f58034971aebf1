import { useEffect, useState } from "react";
import type { Settings } from "../../shared/settings/settings.ts";
import { bridge } from "../bridge.ts";
import type { Removal } from "../ui/removals.tsx";
import { Toast } from "../ui/toast.tsx";
import { useWords } from "../words.tsx";

/** How long a removal can be undone: as long as a skip (P2). */
const undoMs = 10_000;

interface Props {
  readonly removal: Removal;
  readonly settings: Settings;
  readonly onGone: () => void;
}

/** Says what was taken away, and puts it back; it stays while the pointer or the keyboard is on it. */
export function RemovedToast({ removal, settings, onGone }: Props) {
  const words = useWords();
  const [attended, attend] = useState(false);
  useEffect(() => {
    if (attended) return undefined;
    const timer = setTimeout(onGone, undoMs);
    return () => clearTimeout(timer);
  }, [attended, onGone]);
  const undo = (): void => {
    if ("undo" in removal) removal.undo();
    else void bridge.send("settings.save", { settings: removal.putBack(settings) });
    onGone();
  };
  return (
    <Toast
      text={words(removal.said)}
      takesFocus={removal.keepsFocus !== true}
      onAttend={attend}
      onUndo={undo}
    />
  );
}

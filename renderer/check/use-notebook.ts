import { useEffect, useState } from "react";
import { bridge } from "../bridge.ts";
import { type Notebook, notebookOf, textOf } from "./notebook.ts";

// It outlives its page, and with it what swaps can be undone; the main process keeps its text when the window goes.
let kept: Notebook | null = null;

const restMs = 300;

/** The notebook, and what changes it. Its text lives as long as Supple runs. */
export function useNotebook(
  text: string,
): readonly [Notebook, (change: (notebook: Notebook) => Notebook) => void] {
  const [notebook, set] = useState<Notebook>(() => kept ?? notebookOf(text));
  useEffect(() => {
    kept = notebook;
    const timer = setTimeout(
      () => void bridge.send("notebook.keep", { text: textOf(notebook) }),
      restMs,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [notebook]);
  useEffect(
    () => () => {
      if (kept !== null) void bridge.send("notebook.keep", { text: textOf(kept) });
    },
    [],
  );
  return [notebook, set];
}

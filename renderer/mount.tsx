import { StrictMode, useLayoutEffect, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "./ui/tokens.css";
import "./ui/base.css";
import { firstSnapshot, useSnapshot } from "./use-snapshot.ts";
import { Words } from "./words.tsx";

function Appearance() {
  const appearance = useSnapshot().settings.appearance;
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = appearance;
  }, [appearance]);
  return null;
}

/** Puts a page into its document, with the tokens, the person's appearance and the words that every page has. */
export function mount(page: ReactNode): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The document has no element with the id root.");
  const paint = (): void =>
    createRoot(root).render(
      <StrictMode>
        <Appearance />
        <Words>{page}</Words>
      </StrictMode>,
    );
  // In one go with the script: an empty frame in between would be painted, and the window shown, first.
  void firstSnapshot.then(() => flushSync(paint));
}

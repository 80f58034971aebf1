import { StrictMode, useLayoutEffect, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import "./ui/tokens.css";
import "./ui/base.css";
import { useSnapshot } from "./use-snapshot.ts";
import { Words } from "./words.tsx";

function Appearance() {
  const appearance = useSnapshot()?.settings.appearance ?? "system";
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = appearance;
  }, [appearance]);
  return null;
}

/** Puts a page into its document, with the tokens, the person's appearance and the words that every page has. */
export function mount(page: ReactNode): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The document has no element with the id root.");
  createRoot(root).render(
    <StrictMode>
      <Appearance />
      <Words>{page}</Words>
    </StrictMode>,
  );
}

import { useLayoutEffect, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import "./ui/tokens.css";
import "./ui/base.css";
import { Frame } from "./frame.tsx";
import { firstSnapshot, useNewest } from "./received.ts";

/** The page with what was received last, in the person's appearance. */
function Live({ page }: { readonly page: ReactNode }) {
  const received = useNewest();
  const appearance = received?.snapshot.settings.appearance;
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = appearance;
  }, [appearance]);
  return (
    <Frame received={received} locale={navigator.language}>
      {page}
    </Frame>
  );
}

/** Puts a page into its document, in the place of the painting that came with it. */
export function mount(page: ReactNode): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The document has no element with the id root.");
  const paint = (): void => {
    document.getElementById("painting")?.remove();
    createRoot(root).render(<Live page={page} />);
  };
  // In one go with the script: an empty frame in between would be painted, and the window shown, first.
  void firstSnapshot.then(() => flushSync(paint));
}

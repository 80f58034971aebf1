import { useSyncExternalStore } from "react";

let asked: MediaQueryList | null = null;
const query = (): MediaQueryList => (asked ??= matchMedia("(prefers-reduced-motion: reduce)"));

function subscribe(changed: () => void): () => void {
  query().addEventListener("change", changed);
  return () => query().removeEventListener("change", changed);
}

/** Whether the person asked their system for less motion; a page that is painted beforehand moves in no case. */
export const useReducedMotion = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => query().matches,
    () => false,
  );

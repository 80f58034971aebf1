import { useSyncExternalStore } from "react";

const query = matchMedia("(prefers-reduced-motion: reduce)");

function subscribe(changed: () => void): () => void {
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Whether the person asked their system for less motion. */
export const useReducedMotion = (): boolean => useSyncExternalStore(subscribe, () => query.matches);

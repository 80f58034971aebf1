import { useEffect } from "react";

/** Calls back when Escape is pressed and nothing on the page has taken it; null for nowhere to go. */
export function useEscape(onEscape: (() => void) | null): void {
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) onEscape?.();
    };
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [onEscape]);
}

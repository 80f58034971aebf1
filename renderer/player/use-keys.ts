import { useEffect, useRef } from "react";

/** Keys of the keyboard, as `KeyboardEvent.key` has them, and what each does. */
export type Keys = Readonly<Partial<Record<string, () => void>>>;

/** A control that the person has moved to with the keyboard keeps Space and Enter for itself. */
const isAtControl = (): boolean =>
  document.activeElement?.matches(":is(button, a, input):focus-visible") ?? false;

/** Listens to the whole window. Letters count in both cases; with a modifier no key counts. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  }, [keys]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const action = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (action === undefined) return;
      if ((event.key === " " || event.key === "Enter") && isAtControl()) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) action();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}

import { useEffect, useState, type KeyboardEvent } from "react";
import { isShortcut, shortcutOf } from "../../shared/settings/shortcut.ts";
import { bridge } from "../bridge.ts";
import { useWords } from "../words.tsx";
import { classes } from "./classes.ts";
import styles from "./shortcut-field.module.css";

interface Props {
  readonly label: string;
  readonly value: string | null;
  /** The keys that were pressed; null turns it off. */
  readonly onChange: (keys: string | null) => void;
  /** Keys that cannot be a shortcut, or null once that is over. */
  readonly onRefused: (keys: string | null) => void;
}

/** A shortcut, taken as its keys are pressed: Escape leaves it as it was, Backspace turns it off. */
export function ShortcutField({ label, value, onChange, onRefused }: Props) {
  const words = useWords();
  const [hears, setHears] = useState(false);
  // Keys that are a shortcut already would be pressed instead of heard.
  useEffect(() => {
    if (!hears) return undefined;
    void bridge.send("shortcuts.rest", { on: true });
    return () => void bridge.send("shortcuts.rest", { on: false });
  }, [hears]);
  const take = (keys: string | null): void => {
    setHears(false);
    onRefused(null);
    if (keys !== value) onChange(keys);
  };
  const hear = (event: KeyboardEvent): void => {
    if (!hears || event.key === "Tab") return;
    event.preventDefault();
    if (event.key === "Escape") {
      setHears(false);
      onRefused(null);
      return;
    }
    if (event.key === "Backspace" || event.key === "Delete") return take(null);
    const keys = shortcutOf(event);
    if (keys === null) return;
    if (isShortcut(keys)) take(keys);
    else onRefused(keys);
  };
  const shown = hears
    ? words({ id: "settings.shortcut.press" })
    : (value ?? words({ id: "settings.shortcut.off" }));
  return (
    <button
      type="button"
      className={classes(styles.field, hears && styles.hears)}
      aria-label={`${label}: ${shown}`}
      onClick={() => setHears(true)}
      onKeyDown={hear}
      onBlur={() => setHears(false)}
    >
      {shown}
    </button>
  );
}

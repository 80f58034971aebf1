/** What a shortcut that works in every program does. */
export const shortcutNames = ["start", "pause", "open"] as const;
export type ShortcutName = (typeof shortcutNames)[number];

const modifiers = ["Ctrl", "Alt", "Shift", "Super"] as const;
const keys = /^(?:[A-Z0-9]|F(?:[1-9]|1[0-2]))$/;

/** On Linux these change to another console. */
const reserved = /^Ctrl\+Alt\+F\d+$/;

export const shortcutAllowed =
  "two or more of Ctrl, Alt, Shift and Super with a letter, a digit or F1 to F12, such as Ctrl+Alt+B, or null";

/**
 * Whether these keys can be a shortcut: one modifier alone would take from other programs what they live by, such as
 * Ctrl+C. They are written in one order, as Electron reads them.
 */
export function isShortcut(text: string): boolean {
  const parts = text.split("+");
  const key = parts.pop() ?? "";
  const held = modifiers.filter((modifier) => parts.includes(modifier));
  const inOrder = held.length === parts.length && held.every((one, at) => one === parts[at]);
  return keys.test(key) && held.length >= 2 && inOrder && !reserved.test(text);
}

/** What a page tells of keys that are pressed. */
export interface PressedKeys {
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  /** What the key writes, and where it is on the keyboard. */
  readonly key: string;
  readonly code: string;
}

/** The pressed keys as a shortcut is written, allowed or not; null as long as only modifiers are held. */
export function shortcutOf(pressed: PressedKeys): string | null {
  const { ctrlKey, altKey, shiftKey, metaKey, key, code } = pressed;
  if (["Control", "Alt", "AltGraph", "Shift", "Meta", "Dead"].includes(key)) return null;
  const held = [ctrlKey, altKey, shiftKey, metaKey];
  // With Shift or Alt a key writes something else than what stands on it.
  const [, printed] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  const name = /^[a-z]$/i.test(key) ? key.toUpperCase() : (printed ?? key);
  return [...modifiers.filter((_, at) => held[at]), name].join("+");
}

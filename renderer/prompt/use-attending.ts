import { useEffect, useState } from "react";
import { bridge } from "../bridge.ts";

/** Tells the product while the person is at a prompt, or at the undo of its skip: its time rests meanwhile. */
export function useAttending(prompt: string, attending: boolean): void {
  // Said at once, too: the page before this one may have been left in the middle.
  useEffect(() => {
    void bridge.send("prompt.attend", { prompt, attending });
  }, [prompt, attending]);
}

/** Whether the pointer or the keyboard is in this window. */
export function useInWindow(): boolean {
  const [pointer, setPointer] = useState(false);
  const [keyboard, setKeyboard] = useState(() => document.hasFocus());
  useEffect(() => {
    const page = document.documentElement;
    const listeners = new AbortController();
    const { signal } = listeners;
    page.addEventListener("pointerenter", () => setPointer(true), { signal });
    page.addEventListener("pointerleave", () => setPointer(false), { signal });
    window.addEventListener("focus", () => setKeyboard(true), { signal });
    window.addEventListener("blur", () => setKeyboard(false), { signal });
    return () => listeners.abort();
  }, []);
  return pointer || keyboard;
}

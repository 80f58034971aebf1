import { useEffect, useRef, useState } from "react";
import { bridge } from "../bridge.ts";

/** Tells the product while the pointer or the keyboard is in this window, so that the prompt's fuse rests. */
export function useAttending(prompt: string): void {
  const [pointer, setPointer] = useState(false);
  const [keyboard, setKeyboard] = useState(() => document.hasFocus());
  const told = useRef(false);
  const attending = pointer || keyboard;

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

  useEffect(() => {
    if (!attending && !told.current) return;
    told.current = attending;
    void bridge.send("prompt.attend", { prompt, attending });
  }, [prompt, attending]);
}

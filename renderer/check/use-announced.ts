import { useEffect, useState } from "react";

const restMs = 900;

/** A text once it has stood for a moment: what is typed is not spoken over letter by letter. */
export function useAnnounced(text: string): string {
  const [settled, set] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => set(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

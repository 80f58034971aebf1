import { useCallback } from "react";
import { useWords } from "../words.tsx";
import type { Chapter } from "./chapters.ts";

/** Words the title of a chapter. */
export function useChapterTitle(): (chapter: Chapter) => string {
  const words = useWords();
  return useCallback(({ title }) => (typeof title === "string" ? title : words(title)), [words]);
}

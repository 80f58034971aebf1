import { useEffect, useRef, useState } from "react";
import { findInLibrary } from "../../shared/content/library.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { ChapterPage } from "./chapter-page.tsx";
import { findChapter } from "./chapters.ts";
import { ExercisePage } from "./exercise-page.tsx";
import { Front } from "./front.tsx";

interface Props {
  readonly snapshot: Snapshot;
  /** The id of a chapter or an exercise that a link led to; its front when null. */
  readonly shows: string | null;
}

/** The guide: its front, one of its chapters, or the page of an exercise. */
export function GuidePage({ snapshot, shows }: Props) {
  const [sought, setSought] = useState("");
  const left = useRef<string | null>(null);
  useEffect(() => {
    if (shows !== null) left.current = shows;
  }, [shows]);
  const exercise = shows === null ? undefined : findInLibrary(shows);
  if (exercise !== undefined)
    return <ExercisePage key={exercise.id} exercise={exercise} snapshot={snapshot} />;
  const chapter = shows === null ? undefined : findChapter(shows);
  if (chapter === undefined) return <Front sought={sought} onSeek={setSought} left={left} />;
  return <ChapterPage key={shows} chapter={chapter} at={shows} />;
}

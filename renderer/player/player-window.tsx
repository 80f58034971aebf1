import { useState } from "react";
import { findRoutine } from "../../shared/content/catalogue.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { routineFor } from "../../shared/rules/routine-for.ts";
import { useSnapshot } from "../use-snapshot.ts";
import { Player } from "./player.tsx";

type Started = NonNullable<Snapshot["session"]>;

/** The window of a routine: the one that is under way, and once that is over, what it came to. */
export function PlayerWindow() {
  const snapshot = useSnapshot();
  const [shown, show] = useState<Started | null>(null);
  // Of the window, and so the same for the routine that is played after this one.
  const [full, setFull] = useState(location.search === "?full");
  const { session } = snapshot;
  if (session !== null && session.id !== shown?.id) show(session);
  const listed = shown === null ? undefined : findRoutine(shown.routine);
  if (shown === null || listed === undefined) return null;
  const { routine } = routineFor(listed, shown.limits);
  return (
    <Player
      key={shown.id}
      id={shown.id}
      routine={routine}
      snapshot={snapshot}
      full={full}
      onFull={setFull}
    />
  );
}

import { useEffect, useState } from "react";
import { bridge } from "../bridge.ts";
import { useSnapshot } from "../use-snapshot.ts";

/** How often the person finished a routine, of all that the journal tells; 0 until that is known. */
export function useTimesDone(routine: string): number {
  const { journalRevision: revision } = useSnapshot();
  const [known, setKnown] = useState({ routine, revision, times: 0 });
  useEffect(() => {
    let current = true;
    void bridge.ask("journal.times-done", { routine }).then(({ times }) => {
      if (current) setKnown({ routine, revision, times });
    });
    return () => {
      current = false;
    };
  }, [routine, revision]);
  return known.routine === routine ? known.times : 0;
}

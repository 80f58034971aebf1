import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { dateOf } from "./wall-time.ts";
import { useSettings } from "./use-settings.ts";
import { WorkoutEditor } from "./workout-editor.tsx";

/** What another page needs to make a workout of every week from exercises. */
export interface SessionEditorProps {
  readonly snapshot: Snapshot;
  /** The id of the workout that they are of; null for a new one. */
  readonly planned: string | null;
  readonly exercises: readonly string[];
  readonly onClose: (saved: boolean) => void;
}

/** The editor of the plan, for exercises that stand on another page. */
export function SessionEditor({ snapshot, planned, exercises, onClose }: SessionEditorProps) {
  const [settings, edit] = useSettings(snapshot);
  const workout = settings.training.plan.find(({ id }) => id === planned) ?? null;
  return (
    <WorkoutEditor
      settings={settings}
      planned={workout}
      today={dateOf(snapshot.at, snapshot.zone)}
      exercises={exercises}
      edit={edit}
      onClose={onClose}
    />
  );
}

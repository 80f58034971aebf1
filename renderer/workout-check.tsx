import type { Snapshot } from "../shared/ipc/snapshot.ts";
import { CheckPage } from "./check/check-page.tsx";
import { SessionEditor } from "./schedule/session-editor.tsx";

/** The workout check with the plan's editor in it: pages do not import each other. */
export const WorkoutCheck = ({ snapshot }: { readonly snapshot: Snapshot }) => (
  <CheckPage snapshot={snapshot} SessionEditor={SessionEditor} />
);

import { app } from "electron";

/** What another start of this program was given; it found the profile taken and has ended. */
export interface SecondStart {
  readonly routine: string | null;
  readonly link: string | null;
}

/** Takes the profile, and tells of the starts that come after this one; false when another Supple has it, which is told. */
export function claimProfile(own: SecondStart, tell: (start: SecondStart) => void): boolean {
  if (!app.requestSingleInstanceLock({ ...own })) return false;
  app.on("second-instance", (_event, _argv, _folder, given) => tell(understood(given)));
  return true;
}

/** It may come from another version of Supple. */
function understood(given: unknown): SecondStart {
  const { routine, link } = (given ?? {}) as { routine?: unknown; link?: unknown };
  return {
    routine: typeof routine === "string" ? routine : null,
    link: typeof link === "string" ? link : null,
  };
}

import type { RoutineId } from "../shared/domain/routine-id.ts";
import { kindTraits } from "../shared/scheduler/kind-traits.ts";
import type { SchedulerEvent } from "../shared/scheduler/event.ts";
import type { ShortcutName } from "../shared/settings/shortcut.ts";
import { localDateOf } from "../shared/time/local.ts";
import type { Loop } from "./loop.ts";
import type { Windows } from "./ports.ts";

interface Pressing {
  readonly loop: Loop;
  readonly windows: Pick<Windows, "open">;
}

/** H3. Keys that may be pressed by mistake do not silence reminders for good. */
const pauseLength = "1h";

/** Does what the keys of a shortcut ask for, wherever the person is. */
export function pressShortcut(name: ShortcutName, { loop, windows }: Pressing): void {
  switch (name) {
    case "open":
      windows.open("main");
      return;
    case "pause":
      loop.dispatch(
        loop.snapshot().pause === null
          ? { kind: "paused", length: pauseLength }
          : { kind: "pause-ended" },
      );
      return;
    case "start": {
      const wanted = nextStart(loop);
      if ("kind" in wanted) loop.dispatch(wanted);
      else windows.open(wanted.open);
      return;
    }
  }
}

/**
 * What starting the next break comes to: the reminder that is open or announced is answered, else what comes next today
 * is started, or a stretch where that is none to start. One that is being played is not begun again, and how the back
 * feels is asked where there is room for it.
 */
function nextStart(loop: Loop): SchedulerEvent | { readonly open: "main" | "player" } {
  const { session, prompt } = loop.state();
  if (session !== null) return { open: "player" };
  if (prompt !== null) {
    if (kindTraits[prompt.lead.kind].asksPain) return { open: "main" };
    const routine = (prompt.routines[0] ?? null) as RoutineId | null;
    return {
      kind: "answered",
      prompt: prompt.id,
      answer: { kind: "start", routine, by: "shortcut" },
    };
  }
  const { next, at, zone, settings } = loop.snapshot();
  const isToday = next !== null && localDateOf(next.at, zone) === localDateOf(at, zone);
  const routine = isToday ? next.routine : null;
  return {
    kind: "routine-asked",
    routine: routine ?? settings.reminders.stretch.routine,
    by: "shortcut",
  };
}

import type { Kind } from "../../shared/domain/kind.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import { decide } from "../../shared/scheduler/decide.ts";
import type { SchedulerEvent } from "../../shared/scheduler/event.ts";
import { nextWake } from "../../shared/scheduler/next-wake.ts";
import { freshState } from "../../shared/scheduler/state.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Instant, Zone } from "../../shared/time/instant.ts";

/** A prompt that came, and when it was skipped. */
export interface Skipped {
  readonly kind: Kind;
  readonly at: Instant;
  readonly skipped: Instant;
}

/**
 * The prompts that the core decides on from `from` to `until`, somebody being there all the time, when the first one is
 * skipped at the first of `skips`, and so on; without a skip that is left, at once.
 */
export function skippedDay(
  settings: Settings,
  place: Zone,
  [from, until]: readonly [Instant, Instant],
  skips: readonly Instant[],
): Skipped[] {
  const journal = journalOf([]);
  const prompts: Skipped[] = [];
  let state = freshState({ at: from, zone: place }, "assumed");
  const happen = (event: SchedulerEvent, at: Instant) => {
    const before = state.prompt?.id;
    ({ state } = decide({ settings, journal, state, event, now: { at, zone: place } }));
    const { prompt } = state;
    if (prompt === null || prompt.id === before) return;
    const skipped = skips[prompts.length] ?? at;
    prompts.push({ kind: prompt.lead.kind, at, skipped });
  };

  happen({ kind: "started" }, from);
  for (;;) {
    const at = nextWake(settings, journal, state, { at: state.at, zone: place });
    const { prompt } = state;
    const skipped = prompts.at(-1)?.skipped ?? until;
    if (prompt !== null && (at === null || skipped <= at)) {
      happen({ kind: "answered", prompt: prompt.id, answer: { kind: "skip" } }, skipped);
    } else if (at === null || at >= until) {
      return prompts;
    } else {
      happen({ kind: "tick" }, at);
    }
  }
}

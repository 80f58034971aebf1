import type { Kind } from "../../shared/domain/kind.ts";
import type { PromptOutcome } from "../../shared/journal/entry.ts";
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

export interface SkippedDay {
  readonly prompts: readonly Skipped[];
  /** How each reminder ended, in the order of the journal. */
  readonly outcomes: readonly PromptOutcome[];
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
): SkippedDay {
  const journal = journalOf([]);
  const prompts: Skipped[] = [];
  const outcomes: PromptOutcome[] = [];
  let state = freshState({ at: from, zone: place }, "assumed");
  const happen = (event: SchedulerEvent, at: Instant) => {
    const before = state.prompt?.id;
    const decided = decide({ settings, journal, state, event, now: { at, zone: place } });
    state = decided.state;
    for (const effect of decided.effects) {
      if (effect.kind === "record" && effect.entry.kind === "prompt") {
        outcomes.push(effect.entry.outcome);
      }
    }
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
    } else if (at === null || at > until) {
      return { prompts, outcomes };
    } else {
      happen({ kind: "tick" }, at);
    }
  }
}

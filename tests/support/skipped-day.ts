import type { Kind } from "../../shared/domain/kind.ts";
import type { PromptOutcome } from "../../shared/journal/entry.ts";
import { journalOf } from "../../shared/journal/journal.ts";
import { decide, type Decision } from "../../shared/scheduler/decide.ts";
import type { Effect } from "../../shared/scheduler/effect.ts";
import type { SchedulerEvent } from "../../shared/scheduler/event.ts";
import { kindTraits } from "../../shared/scheduler/kind-traits.ts";
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

/** One that the core decides on: `due` is when its turn would have been at its wake. */
export interface Foreseen extends Skipped {
  readonly due: Instant;
}

export interface SkippedDay {
  readonly prompts: readonly Foreseen[];
  /** What was only notified of, such as eye breaks. */
  readonly notices: readonly Pick<Foreseen, "at" | "due">[];
  /** How each reminder ended, in the order of the journal. */
  readonly outcomes: readonly PromptOutcome[];
}

const isNotice = (effect: Effect): boolean =>
  effect.kind === "notify" && kindTraits[effect.about.lead.kind].noticeOnly;

/**
 * The prompts that the core decides on from `from` to `until`, somebody being there all the time, when the first one is
 * skipped as the first of `came` was, and so on; without one that is left, at once. Where `came` tells `at`, its turn is
 * then if it was late: an alarm's milliseconds are minutes of a fast clock, and what falls due in them is decided on
 * together. `noticed` tells when the notices came.
 */
export function skippedDay(
  settings: Settings,
  place: Zone,
  [from, until]: readonly [Instant, Instant],
  came: readonly { readonly at?: Instant; readonly skipped: Instant }[],
  noticed: readonly Instant[] = [],
): SkippedDay {
  const journal = journalOf([]);
  const prompts: Foreseen[] = [];
  const outcomes: PromptOutcome[] = [];
  const notices: Pick<Foreseen, "at" | "due">[] = [];
  let state = freshState({ at: from, zone: place }, "assumed");
  const decideAt = (event: SchedulerEvent, at: Instant): Decision =>
    decide({ settings, journal, state, event, now: { at, zone: place } });
  const opens = (decided: Decision): boolean =>
    decided.state.prompt !== null && decided.state.prompt.id !== state.prompt?.id;
  const happen = (event: SchedulerEvent, due: Instant) => {
    const { at: shown = due, skipped } = came[prompts.length] ?? { skipped: due };
    const inTime = decideAt(event, due);
    const told = inTime.effects.some(isNotice) ? (noticed[notices.length] ?? due) : due;
    const turn = opens(inTime) ? shown : told;
    const isLate = event.kind === "tick" && turn > due;
    const decided = isLate ? decideAt(event, turn) : inTime;
    for (const effect of decided.effects) {
      if (effect.kind === "record" && effect.entry.kind === "prompt") {
        outcomes.push(effect.entry.outcome);
      }
    }
    const opened = opens(decided) ? decided.state.prompt : null;
    state = decided.state;
    if (decided.effects.some(isNotice)) notices.push({ due, at: state.at });
    if (opened === null) return;
    prompts.push({ kind: opened.lead.kind, due, at: state.at, skipped });
  };

  happen({ kind: "started" }, from);
  for (;;) {
    const at = nextWake(settings, journal, state, { at: state.at, zone: place });
    const { prompt } = state;
    const skipped = prompts.at(-1)?.skipped ?? until;
    if (prompt !== null && (at === null || skipped <= at)) {
      happen({ kind: "answered", prompt: prompt.id, answer: { kind: "skip" } }, skipped);
    } else if (at === null || at > until) {
      return { prompts, notices, outcomes };
    } else {
      happen({ kind: "tick" }, at);
    }
  }
}

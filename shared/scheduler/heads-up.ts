import { after, before, seconds, type Duration, type Instant } from "../time/instant.ts";
import { countsOf } from "./counters.ts";
import { heldUntil, keptBackIn } from "./holding.ts";
import { kindTraits } from "./kind-traits.ts";
import { announce, nextShowing } from "./prompts.ts";
import type { Item, OpenPrompt } from "./state.ts";
import { comingItems } from "./taking.ts";
import type { Scene, Turn } from "./turn.ts";

/** P6. How long before a desk prompt its heads-up comes, or null without one. Who is assumed to be there needs none. */
const headsUp = ({ settings, state }: Scene): Duration | null =>
  settings.reminders.headsUpSeconds === 0 || state.presence.kind === "assumed"
    ? null
    : seconds(settings.reminders.headsUpSeconds);

/**
 * P6. Announces the desk prompt that will be shown a heads-up from now, if nothing comes between.
 * What was kept back and may be shown at once comes without: it has waited long enough.
 */
export function announceNext(turn: Turn): void {
  const ahead = headsUp(turn);
  if (ahead === null || heldUntil(turn) !== null || "show" in nextShowing(turn)) return;
  const at = after(turn.now.at, ahead);
  const waiting = [...turn.state.waiting, ...comingItems(turn, at)];
  const then: Scene = { ...turn, now: { ...turn.now, at }, state: { ...turn.state, waiting } };
  const next = nextShowing(then);
  if (!("show" in next)) return;
  const { lead } = next.show;
  if (lead.counter === null || kindTraits[lead.kind].noticeOnly) return;
  const opens = opensAt(turn, lead, at);
  if (opens < lead.useUntil) announce(turn, next.show, opens);
}

/** Its own due time where nothing keeps it back then, else a heads-up from now. */
function opensAt(turn: Turn, lead: Item, latest: Instant): Instant {
  if (lead.from <= turn.now.at) return latest;
  const due: Scene = { ...turn, now: { ...turn.now, at: lead.from } };
  return keptBackIn(due)(lead) === null ? lead.from : latest;
}

/** P6. The announced prompt that is to open now, or null; P1: it waits while nobody is there. */
export function announcedNow({ state, now }: Pick<Scene, "state" | "now">): OpenPrompt | null {
  const { prompt, presence } = state;
  const opensAt = prompt?.opensAt ?? null;
  return opensAt !== null && opensAt <= now.at && presence.kind !== "gone" ? prompt : null;
}

/** P6. The moments at which something may have to be announced or opened. */
export function nextHeadsUps(scene: Scene, nextShow: Instant | null): readonly (Instant | null)[] {
  const ahead = headsUp(scene);
  const opens = scene.state.prompt?.opensAt ?? null;
  if (ahead === null) return [opens];
  const dues = [...countsOf(scene).values()].map(({ due }) => due);
  const shows = nextShow === null ? dues : [...dues, nextShow];
  return [opens, ...shows.map((at) => before(at, ahead))];
}

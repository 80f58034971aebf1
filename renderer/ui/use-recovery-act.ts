import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { RecoveryAdvice } from "../../shared/rules/recovery.ts";
import { withSessionOn } from "../../shared/settings/dated-session.ts";
import { plannedOn } from "../../shared/settings/planned-on.ts";
import { bridge } from "../bridge.ts";
import { useWords } from "../words.tsx";

/** Does what advice about recovery proposes; answers with why it could not, or null when it is done. */
export function useRecoveryAct(
  snapshot: Snapshot,
): (advice: RecoveryAdvice) => Promise<string | null> {
  const words = useWords();
  return async ({ act, session }) => {
    const { settings } = snapshot;
    switch (act?.kind) {
      case "routine": {
        const answer = await bridge.send("routine.start", { routine: act.routine });
        return answer.ok ? null : answer.error;
      }
      case "swap": {
        if (session === null) return null;
        const { date } = session;
        const planned = plannedOn(settings.training, date).find(({ id }) => id === session.id);
        const swaps = new Map(act.lines.map(({ was, becomes }) => [was, words(becomes)]));
        const exercises = (planned?.exercises ?? []).map((line) => swaps.get(line) ?? line);
        const wanted = withSessionOn(settings, { id: session.id, date }, { exercises });
        const answer = await bridge.send("settings.save", { settings: wanted });
        return answer.ok ? null : answer.error;
      }
      case "check-in":
        document.getElementById("check-in")?.focus();
        return null;
      default:
        return null;
    }
  };
}

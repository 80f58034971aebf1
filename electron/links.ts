import type { RoutineId } from "../shared/domain/routine-id.ts";
import { type Link, parseLink } from "../shared/ipc/link.ts";
import type { Asked } from "../shared/ipc/snapshot.ts";
import type { SchedulerEvent } from "../shared/scheduler/event.ts";
import type { Duration, Instant } from "../shared/time/instant.ts";
import { seconds } from "../shared/time/instant.ts";
import type { Loop } from "./loop.ts";
import type { Notices } from "./notices.ts";
import type { Log, Windows } from "./ports.ts";

export interface LinksParts {
  readonly loop: () => Pick<Loop, "dispatch" | "refusal" | "render">;
  readonly mayBeStarted: (id: string) => id is RoutineId;
  readonly windows: Pick<Windows, "open">;
  readonly notices: Pick<Notices, "add">;
  readonly now: () => Instant;
  readonly log: Pick<Log, "info">;
}

/**
 * What `supple://` links ask. Any page can open one, so that none does anything: it brings the main window, which asks
 * the person. What must not start (R29, R30, R33, R36) is refused as it is everywhere.
 */
export interface Links {
  /** Someone opened this link. */
  hear(text: string): void;
  /** What the last one asks, until it is answered or put away. */
  asks(): Asked | null;
  /** What is asked under that id, which is asked no more; null where it is another by now. */
  take(id: string): Link | null;
  forget(): void;
}

/** So long after one link no other is heard: a page that opens many may not keep the window in front. */
const apart: Duration = seconds(1);

export function linksOf({ loop, mayBeStarted, windows, notices, now, log }: LinksParts): Links {
  let asked: Asked | null = null;
  let count = 0;
  let heard: Instant | null = null;

  const refuse = (why: string): void => {
    // What it said is the page's, and stands nowhere.
    log.info("link.refused", { why });
    notices.add({ id: "link.refused" });
    windows.open("main");
    loop().render();
  };

  function hear(text: string): void {
    const at = now();
    if (heard !== null && Math.abs(at - heard) < apart) {
      log.info("link.too-soon");
      return;
    }
    heard = at;
    const link = parseLink(text);
    if (link === null) return refuse("unknown");
    if (link.kind === "routine") {
      if (!mayBeStarted(link.routine)) return refuse("no-routine");
      const start: SchedulerEvent = { kind: "routine-asked", routine: link.routine, by: "link" };
      if (loop().refusal(start) !== null) {
        loop().dispatch(start);
        return;
      }
    }
    count += 1;
    asked = { id: `link-${count}`, link };
    log.info("link.asks", { what: link.kind });
    windows.open("main");
    loop().render();
  }

  return {
    hear,
    asks: () => asked,
    take(id) {
      if (asked === null || asked.id !== id) return null;
      const { link } = asked;
      asked = null;
      return link;
    },
    forget: () => {
      asked = null;
    },
  };
}

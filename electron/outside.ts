import { isDeepStrictEqual } from "node:util";
import type { SignalName, SignalSays } from "../shared/ipc/snapshot.ts";
import type { OutsideSource } from "../shared/scheduler/state.ts";
import { counts } from "../shared/settings/counts.ts";
import type { Settings } from "../shared/settings/settings.ts";
import type { Log, Outside, OutsideSignals, Told, Watching } from "./ports.ts";

/** Which signals make each of what holds prompts (H1). A calendar is no signal from outside. */
const signalsOf = {
  doNotDisturb: ["doNotDisturb"],
  fullScreen: ["fullScreen"],
  recording: ["microphone", "camera"],
  applications: ["applications"],
} as const satisfies Record<OutsideSource, readonly SignalName[]>;

const sources = Object.keys(signalsOf) as OutsideSource[];

export interface OutsideParts {
  readonly signals: OutsideSignals;
  readonly onHeld: (by: OutsideSource, on: boolean) => void;
  /** Something else is told than before. */
  readonly onTold: () => void;
  readonly log: Log;
}

/**
 * Watches those signals whose holding the person has left on, and no others. A signal that cannot tell holds nothing
 * and is logged once, until it tells again.
 */
export function outsideOf({ signals, onHeld, onTold, log }: OutsideParts): Outside {
  const says: Record<SignalName, SignalSays> = {
    doNotDisturb: "ignored",
    fullScreen: "ignored",
    microphone: "ignored",
    camera: "ignored",
    applications: "ignored",
  };
  const watched = new Map<SignalName, Watching>();
  let followed: Settings["holds"] | null = null;
  const holding = new Set<OutsideSource>();

  const judge = (source: OutsideSource) => {
    const on = signalsOf[source].some((name) => says[name] === "on");
    if (on === holding.has(source)) return;
    if (on) holding.add(source);
    else holding.delete(source);
    onHeld(source, on);
  };
  const hear = (source: OutsideSource, name: SignalName, told: Told) => {
    if (told.says === says[name]) return;
    says[name] = told.says;
    if (told.says === "cannot-tell") log.info("outside.cannot-tell", { name, cause: told.cause });
    judge(source);
    onTold();
  };

  return {
    follow(wanted) {
      if (isDeepStrictEqual(wanted, followed)) return;
      const before = followed;
      followed = wanted;
      for (const source of sources) {
        // What is named otherwise than before is watched anew.
        const same = before !== null && isDeepStrictEqual(before[source], wanted[source]);
        for (const name of same ? [] : signalsOf[source]) {
          watched.get(name)?.stop();
          watched.delete(name);
          if (counts(wanted, source)) {
            const signal =
              name === "applications" ? signals.applications(wanted.applications) : signals[name];
            watched.set(
              name,
              signal.watch((told) => hear(source, name, told)),
            );
          } else says[name] = "ignored";
        }
        judge(source);
      }
    },
    look() {
      for (const watching of watched.values()) watching.look();
    },
    says: () => ({ ...says }),
    stop() {
      for (const watching of watched.values()) watching.stop();
      watched.clear();
    },
  };
}

import type { Exercise } from "../../shared/content/schema.ts";
import type { Message } from "../../shared/messages/message.ts";

type Dose = Exercise["dose"];

/** What the dose of an exercise says, in its order: how much, how slowly, and the rest between sets. */
export function doseMessages(dose: Dose): readonly Message[] {
  const { mode, sets, perSide, restSec, reps, holdSec, holdMaxSec, sec, tempo } = dose;
  const common = { sets, sides: perSide ? "each" : "none" };
  const lines: Message[] = [];
  const seconds = mode === "hold" ? holdSec : mode === "time" ? sec : undefined;
  if (mode === "reps" && reps !== undefined) {
    lines.push({ id: "guide.dose.reps", values: { ...common, reps } });
    if (holdSec !== undefined) lines.push({ id: "guide.dose.pause", values: { seconds: holdSec } });
  } else if (seconds !== undefined) {
    lines.push(
      holdMaxSec === undefined
        ? { id: "guide.dose.hold", values: { ...common, seconds } }
        : { id: "guide.dose.hold-range", values: { ...common, seconds, most: holdMaxSec } },
    );
  }
  if (tempo !== undefined) lines.push({ id: "guide.dose.tempo", values: { tempo } });
  if (sets > 1 && restSec > 0) lines.push({ id: "guide.dose.rest", values: { seconds: restSec } });
  return lines;
}

import { findExercise } from "../content/catalogue.ts";
import type { StopSign } from "../domain/stop-reason.ts";
import type { Limits } from "./limits.ts";
import { isAllowed, suitabilityOf } from "./suitability.ts";

/** What the person says when a routine is too much: a sign, or their pain (0 to 10) at its start and now. */
export type Complaint =
  | { readonly kind: "sign"; readonly sign: StopSign }
  | { readonly kind: "leg" }
  | { readonly kind: "pain"; readonly before: number; readonly now: number };

/** What to lie down to, or to breathe through, after a stop. */
export type Relief = "rest-90-90" | "breathe-2";

export type DuringRoutine =
  /** `ease`: with the tip to make it smaller. */
  | { readonly kind: "go-on"; readonly ease: boolean }
  | { readonly kind: "stop"; readonly reason: "pain"; readonly relief: Relief }
  /** R31 comes before anything is offered. */
  | { readonly kind: "stop"; readonly reason: "leg" }
  /** R32. The emergency card; for a sign of pregnancy the maternity unit. */
  | {
      readonly kind: "emergency";
      readonly reason: StopSign;
      readonly call: "emergency" | "maternity";
    };

const rise = 2;
const tooMuch = 6;
const restUpTo = 7;

/** R24. The 90-90 rest up to pain 7 where nothing speaks against it and it is not what was too much, else breathing. */
function reliefFor(now: number, limits: Limits, at: string): Relief {
  const rest = at === "rest-90-90" ? undefined : findExercise("rest-90-90");
  const suits = rest !== undefined && isAllowed(suitabilityOf(rest, { ...limits, pain: now }));
  return now <= restUpTo && suits ? "rest-90-90" : "breathe-2";
}

/** R24. Pain rose by 2, came to 6 from below, or rose at all from 6. */
const isTooMuch = (before: number, now: number): boolean =>
  now - before >= rise ||
  (now >= tooMuch && before < tooMuch) ||
  (before >= tooMuch && now > before);

/** R24 and R32: whether a routine goes on at an exercise, and what follows when it does not. */
export function duringRoutine(complaint: Complaint, limits: Limits, at: string): DuringRoutine {
  switch (complaint.kind) {
    case "sign": {
      const { sign } = complaint;
      const call = sign === "pregnancy" ? "maternity" : "emergency";
      return { kind: "emergency", reason: sign, call };
    }
    case "leg":
      return { kind: "stop", reason: "leg" };
    case "pain": {
      const { before, now } = complaint;
      return isTooMuch(before, now)
        ? { kind: "stop", reason: "pain", relief: reliefFor(now, limits, at) }
        : { kind: "go-on", ease: now > before };
    }
  }
}

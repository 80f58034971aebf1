import { daysLater } from "../time/local.ts";
import { todayOf } from "./days.ts";
import { upcoming, type Foreseen } from "./forecast.ts";
import type { Scene } from "./turn.ts";

const furthestDays = 8;

interface Plan {
  readonly scene: Scene;
  readonly foreseen: readonly Foreseen[];
}

// A look at who is there changes nothing of the plan, and there are many.
let last: Plan | null = null;

/** What of a state has no part in what is to come. */
const passing = new Set(["at", "presence", "takenUntil", "wakeAt", "settlingSince", "quietUntil"]);

function isSamePlan(one: Scene, other: Scene): boolean {
  if (one.settings !== other.settings || one.journal !== other.journal) return false;
  const fields = Object.keys(one.state) as (keyof Scene["state"])[];
  return fields.every((field) => passing.has(field) || one.state[field] === other.state[field]);
}

/** The prompts to come today, and at least the next one within eight days if there is one. */
export function plannedFrom(scene: Scene): readonly Foreseen[] {
  const { now } = scene;
  if (last !== null && isSamePlan(last.scene, scene)) {
    const ahead = last.foreseen.filter(({ at }) => at > now.at);
    if (ahead.length > 0) return ahead;
  }
  const { end } = todayOf(scene);
  const foreseen: Foreseen[] = [];
  for (const prompt of upcoming(scene, now, daysLater(now.at, furthestDays, now.zone))) {
    if (prompt.at >= end && foreseen.length > 0) break;
    foreseen.push(prompt);
  }
  last = { scene, foreseen };
  return foreseen;
}

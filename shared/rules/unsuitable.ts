import { findRoutine } from "../content/catalogue.ts";
import type { Message } from "../messages/message.ts";
import { selector } from "../messages/selector.ts";
import type { Limits } from "./limits.ts";
import { routineFor } from "./routine-for.ts";
import type { Cause } from "./suitability.ts";

function valuesOf(cause: Cause): NonNullable<Message["values"]> {
  switch (cause.kind) {
    case "condition":
    case "flare":
      return { reason: cause.reason };
    case "pain":
      return { pain: cause.pain, upTo: cause.upTo };
    case "equipment":
      return { things: cause.missing.join(", ") };
    case "early":
      return { minutes: cause.minutes };
    case "trigger":
    case "not-suited":
    case "form":
    case "rolling":
    case "position":
      return {};
  }
}

/** R33. Why nothing of a routine is left to play within the limits, or null when something is. */
export function unsuitable(id: string, limits: Limits): Message | null {
  const routine = findRoutine(id);
  if (routine === undefined) return null;
  const { routine: left, against } = routineFor(routine, limits);
  const [cause] = against;
  if (left.steps.length > 0 || cause === undefined) return null;
  const values = { name: routine.name, kind: selector(cause.kind), ...valuesOf(cause) };
  return { id: "start.unsuitable", values };
}

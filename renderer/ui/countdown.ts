import type { Duration } from "../../shared/time/instant.ts";

export interface CountdownPart {
  readonly value: number;
  readonly unit: "h" | "min" | "s";
}

/** The time left as people say it: hours and minutes, minutes, or under a minute in seconds; rounded up, empty when due. */
export function countdown(left: Duration): readonly CountdownPart[] {
  if (left <= 0) return [];
  if (left < 60_000) return [{ value: Math.ceil(left / 1000), unit: "s" }];
  const minutes = Math.ceil(left / 60_000);
  if (minutes < 60) return [{ value: minutes, unit: "min" }];
  const hours: CountdownPart = { value: Math.floor(minutes / 60), unit: "h" };
  return minutes % 60 === 0 ? [hours] : [hours, { value: minutes % 60, unit: "min" }];
}

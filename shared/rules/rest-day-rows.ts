import type { Settings } from "../settings/settings.ts";

/** R13. What a rest day offers beside a walk, what the person likes first. */
export const restDayRows: Readonly<
  Record<Settings["reminders"]["restDay"]["first"], readonly string[]>
> = {
  rolling: ["recovery-roll-10", "gentle-day-5"],
  gentle: ["gentle-day-5", "recovery-roll-10"],
};

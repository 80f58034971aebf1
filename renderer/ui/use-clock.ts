import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { Instant } from "../../shared/time/instant.ts";

/** Writes a moment as a clock shows it, in the person's 12 or 24 hour habit and the product's zone. */
export function useClock(): (at: Instant) => string {
  const intl = useIntl();
  return useCallback((at: Instant) => intl.formatTime(at, { timeStyle: "short" }), [intl]);
}

import { useIntl } from "react-intl";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { sameDay } from "./same-day.ts";

/** Says a moment as one does: by its time alone today, else with its weekday. */
export function useWhen({ at: now, zone }: Pick<Snapshot, "at" | "zone">): (at: Instant) => string {
  const intl = useIntl();
  return (at) =>
    intl.formatDate(at, {
      ...(!sameDay(at, now, zone) && { weekday: "long" }),
      hour: "2-digit",
      minute: "2-digit",
      timeZone: zone,
    });
}

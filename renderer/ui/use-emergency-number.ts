import { useIntl } from "react-intl";
import { emergencyNumberOf } from "../../shared/content/emergency-numbers.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";

/** Where the person is, as they chose it or as their system has it, and the number that is known there. */
export interface EmergencyPlace {
  /** ISO 3166-1 alpha-2; null when neither tells it. */
  readonly region: string | null;
  readonly country: string | null;
  /** R29. Null where none is known for certain. */
  readonly number: string | null;
}

/** R29. The emergency number, from the region that the person chose or else that of their system. */
export function useEmergencyNumber({
  settings,
  program,
}: Pick<Snapshot, "settings" | "program">): EmergencyPlace {
  const intl = useIntl();
  const region = settings.safety.region ?? program.country;
  const country = region === null ? undefined : intl.formatDisplayName(region, { type: "region" });
  return { region, country: country ?? null, number: emergencyNumberOf(region) };
}

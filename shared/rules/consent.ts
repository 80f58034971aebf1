import disclaimer from "../content/data/disclaimer.json" with { type: "json" };
import type { Settings } from "../settings/settings.ts";

/** R36. Whether the disclaimer as it reads now was acknowledged; a major change of it asks again. */
export const hasConsented = ({ consent }: Pick<Settings, "consent">): boolean =>
  consent.disclaimer === disclaimer.version;

/** R36. The settings of a person who acknowledges the disclaimer as it reads now. */
export const withConsent = (settings: Settings): Settings => ({
  ...settings,
  consent: { ...settings.consent, disclaimer: disclaimer.version },
});

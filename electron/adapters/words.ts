import { createIntl, createIntlCache, type IntlShape } from "@formatjs/intl";
import { english } from "../../shared/messages/english.ts";
import { readingLocale } from "../../shared/messages/reading-locale.ts";
import type { Zone } from "../../shared/time/instant.ts";
import type { Wording } from "../ports.ts";

/** English words, with days and times as a person of the `system` locale reads them, in the zone of now. */
export function wordingOf(system: string, zone: () => Zone): Wording {
  const cache = createIntlCache();
  const locale = readingLocale(system);
  let intl: IntlShape | null = null;

  return ({ id, values }) => {
    const place = zone();
    if (intl?.timeZone !== place) {
      intl = createIntl({ locale, messages: english, timeZone: place }, cache);
    }
    return intl.formatMessage({ id }, values);
  };
}

/**
 * R29. The country that a system names, ISO 3166-1 alpha-2: its own word for it, else the region of its locale.
 * Null when neither tells one, which is better than a likely one.
 */
export function countryOf(code: string, locale: string): string | null {
  const named = /^[A-Z]{2}$/.test(code) ? code : regionOf(locale);
  return named !== undefined && /^[A-Z]{2}$/.test(named) ? named : null;
}

function regionOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).region;
  } catch {
    return undefined;
  }
}

/**
 * The locale that a person reads dates and times in while the texts are English: their own where it is English,
 * else English with the habits of their region, so that a German system says "Thursday 14 May" and 14:30.
 * `system` is a BCP 47 tag; one that is not well-formed, such as "C", gives plain English.
 */
export function readingLocale(system: string): string {
  const own = wellFormed(system);
  if (own === null) return "en";
  if (own.language === "en") return own.toString();
  const { region } = own.maximize();
  return region === undefined ? "en" : `en-${region}`;
}

function wellFormed(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}

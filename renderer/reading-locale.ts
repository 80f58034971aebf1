/**
 * The locale that a person reads dates and times in while the texts are English: their own where it is English,
 * else English with the habits of their region, so that a German system says "Thursday 14 May" and 14:30.
 */
export function readingLocale(system: string): string {
  const own = new Intl.Locale(system);
  if (own.language === "en") return own.toString();
  const { region } = own.maximize();
  return region === undefined ? "en" : `en-${region}`;
}

declare const instantBrand: unique symbol;
declare const durationBrand: unique symbol;
declare const zoneBrand: unique symbol;

/** A moment: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [instantBrand]: true };

/** A length of elapsed time in whole milliseconds; may be negative as a difference. */
export type Duration = number & { readonly [durationBrand]: true };

/** An IANA time zone name, such as "Europe/Berlin". */
export type Zone = string & { readonly [zoneBrand]: true };

/** When and where: everything the core knows of time is handed to it as this. */
export interface Now {
  readonly at: Instant;
  readonly zone: Zone;
}

export const instant = (epochMilliseconds: number): Instant =>
  Math.round(epochMilliseconds) as Instant;
export const zone = (name: string): Zone => name as Zone;

export const milliseconds = (n: number): Duration => Math.round(n) as Duration;
export const seconds = (n: number): Duration => milliseconds(n * 1000);
export const minutes = (n: number): Duration => seconds(n * 60);
export const hours = (n: number): Duration => minutes(n * 60);

export const after = (from: Instant, by: Duration): Instant => (from + by) as Instant;
export const before = (to: Instant, by: Duration): Instant => (to - by) as Instant;
export const between = (from: Instant, to: Instant): Duration => (to - from) as Duration;

/** The earliest of the moments given, or null when there is none. */
export function earliest(...moments: readonly (Instant | null)[]): Instant | null {
  let first: Instant | null = null;
  for (const moment of moments) {
    if (moment !== null && (first === null || moment < first)) first = moment;
  }
  return first;
}

import data from "./data/emergency-numbers.json" with { type: "json" };

/** The number that brings an ambulance in a region, ISO 3166-1 alpha-2, and the sources that say so. */
export interface EmergencyNumber {
  readonly region: string;
  readonly number: string;
  readonly source: readonly string[];
}

/** R29. Where a number is known for certain: by the rule itself, or by two sources that agree. */
export const emergencyNumbers: readonly EmergencyNumber[] = data.numbers;

const numberIn = new Map(emergencyNumbers.map(({ region, number }) => [region, number]));

/** R29. The emergency number of a region, or null where none is known: it is never guessed. */
export const emergencyNumberOf = (region: string | null): string | null =>
  region === null ? null : (numberIn.get(region) ?? null);

declare module "google-libphonenumber" {
  /** What it knows of short numbers, by region, ISO 3166-1 alpha-2. */
  interface ShortNumberInfo {
    isEmergencyNumber(number: string, region: string): boolean;
  }

  export const ShortNumberInfo: { getInstance(): ShortNumberInfo };
}

/** What the library makes of a D-Bus variant: its parsed signature and the one value in it. */
type Variant = readonly [signature: unknown, value: readonly [unknown]];

/** The value inside a variant. */
export const inside = (variant: unknown): unknown => (variant as Variant)[1][0];

/** A dictionary `a{sv}` with its variants opened. */
export const record = (dictionary: unknown): Record<string, unknown> =>
  Object.fromEntries(
    (dictionary as readonly (readonly [string, Variant])[]).map(([key, value]) => [
      key,
      inside(value),
    ]),
  );

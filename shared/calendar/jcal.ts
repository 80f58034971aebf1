import type { Wall } from "./wall.ts";

/** A property in jCal: name, parameters, type of its value, value (RFC 7265, 3.4). */
export type JcalProperty = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  value: unknown,
];

/** A component in jCal, which is what ICAL.js reads and writes: name, properties, components (RFC 7265, 3.3). */
export type Jcal = readonly [
  name: string,
  properties: readonly JcalProperty[],
  parts: readonly Jcal[],
];

/** A wall time to the second, or one of UTC. */
export const jcalTime = (wall: Wall, utc: boolean): string =>
  `${new Date(wall).toISOString().slice(0, 19)}${utc ? "Z" : ""}`;

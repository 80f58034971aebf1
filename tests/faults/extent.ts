/** Whether the fault suite runs at length (`npm run test:faults`), or in the short form of `npm test`. */
export const isFull = process.env["SUPPLE_FAULTS"] === "full";

/** How much of something is tried: the first in the short form, the second at length. */
export const extent = (short: number, full: number): number => (isFull ? full : short);

/** How long reminders may be paused (H3): half an hour to two, until tomorrow, or until resumed. */
export const pauseLengths = ["30m", "1h", "2h", "tomorrow", "resumed"] as const;

export type PauseLength = (typeof pauseLengths)[number];

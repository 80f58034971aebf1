/** The longest interval of each desk reminder, in minutes. */
export const longestInterval = { micro: 60, stretch: 180, posture: 120, eyes: 60 } as const;

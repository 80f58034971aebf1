/** P2. For how many minutes a prompt may be put off. */
export const snoozeLengths = [5, 10, 15] as const;

/** The pages of the main window, in the groups of the navigation. */
export const pageGroups = [
  ["today", "routines"],
  ["guide", "check"],
  ["schedule", "journal"],
  ["settings"],
] as const;

export type PageName = (typeof pageGroups)[number][number];

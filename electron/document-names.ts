/** The documents of a profile, which `documentKinds` tells of, by the names of their files without `.json`. */
export const documentNames: readonly string[] = [
  "settings",
  "state",
  "programmes",
  "journal-files",
];

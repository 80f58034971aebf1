/** What anything that was thrown says went wrong; what the values `cause` of messages name. */
export const causeOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** The first line of that: parsers go on with where it stands, on lines of their own. */
export const firstLineOf = (thrown: unknown): string => causeOf(thrown).split("\n")[0] ?? "";

/** In a file system that cares neither for case nor for how accents are composed, these would be one file. */
export const sameFile = (name: string): string => name.normalize("NFC").toLowerCase();

const longest = 200;

// A name of one level that every file system takes, and that no sync tool means for itself.
const plainName = /^[^\s.~\\/:*?"<>|\p{Cc}][^\\/:*?"<>|\p{Cc}]*$/u;

/**
 * Whether a file of the profile folder, named with forward slashes, holds what the person told or did: one of the
 * `documents` by their names without `.json`, one of them that was set aside, or anything of the journal.
 */
export function isKeptName(name: string, documents: readonly string[]): boolean {
  if (name.length > longest) return false;
  const [folder, file, ...deeper] = name.split("/");
  if (file === undefined) return isDocument(name, documents);
  return folder === "journal" && deeper.length === 0 && isJournalFile(file);
}

function isDocument(name: string, documents: readonly string[]): boolean {
  const [document = "", aside] = name.replace(/\.json$/, "").split(".set-aside-");
  const isAside = aside === undefined || /^[0-9T-]+$/.test(aside);
  return name.endsWith(".json") && documents.includes(document) && isAside;
}

/** The journal's own files, those of other machines, copies that a sync tool made of them, and torn lines. */
const isJournalFile = (file: string): boolean =>
  plainName.test(file) && /\.jsonl(\.torn-[0-9T-]+)?$/.test(file);

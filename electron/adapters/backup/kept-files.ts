import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isKeptName } from "../../../shared/backup/kept-name.ts";

/** A file of the profile folder, by its name there with forward slashes. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The names of what the person told or did, in order; `documents` are named without `.json`. */
export function keptNames(folder: string, documents: readonly string[]): readonly string[] {
  const journal = join(folder, "journal");
  const inJournal = existsSync(journal)
    ? readdirSync(journal).map((file) => `journal/${file}`)
    : [];
  return [...readdirSync(folder), ...inJournal]
    .filter((name) => isKeptName(name, documents) && statSync(join(folder, name)).isFile())
    .toSorted();
}

/** All of it as it stands at this one moment: nothing is read later that was written later. */
export const keptFiles = (folder: string, documents: readonly string[]): readonly KeptFile[] =>
  keptNames(folder, documents).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

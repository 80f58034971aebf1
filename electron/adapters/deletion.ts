import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** While it is there, the profile is being deleted. */
const mark = "delete-everything";

/** Chromium's folders in the profile. */
const ownFolders = new Set(["browser", "Crashpad"]);
/** Folders in which others may keep files, too: of each only these go, and the folder once it is empty. */
const sharedFolders: readonly (readonly [string, RegExp])[] = [
  ["journal", /\.jsonl/],
  ["backups", /\.supple-backup/],
  ["logs", /^supple\.(old\.)?log$/],
];

/**
 * Deletes all that Supple has in a profile folder, of which `documents` are named without `.json`: now what nothing
 * holds open, and the rest by `finishDeletion` at the next start, so that a kill in the middle only delays it.
 */
export function beginDeletion(folder: string, documents: readonly string[]): void {
  writeFileSync(join(folder, mark), "", { flush: true });
  for (const path of ownPaths(folder, documents)) {
    if (path !== join(folder, "browser")) remove(path);
  }
  for (const [name, own] of sharedFolders) removeOf(join(folder, name), own);
}

/** Ends a deletion that was begun. Answers what could not be deleted, and stays for the next start. */
export function finishDeletion(folder: string, documents: readonly string[]): readonly string[] {
  if (!existsSync(join(folder, mark))) return [];
  const left = ownPaths(folder, documents).filter((path) => !remove(path));
  for (const [name, own] of sharedFolders) {
    if (!removeOf(join(folder, name), own)) left.push(join(folder, name));
  }
  if (left.length === 0) rmSync(join(folder, mark), { force: true });
  return left;
}

/** What is beside them is not Supple's: a profile folder can be any that the person named. */
function ownPaths(folder: string, documents: readonly string[]): string[] {
  const isOwn = (name: string) =>
    ownFolders.has(name) ||
    documents.some(
      (one) =>
        name === `${one}.json` ||
        name.startsWith(`${one}.json.`) ||
        name.startsWith(`${one}.set-aside-`),
    ) ||
    /^restore-[0-9T-]+\.supple-backup/.test(name);
  return readdirSync(folder)
    .filter(isOwn)
    .map((name) => join(folder, name));
}

function remove(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    return true;
  } catch {
    return false;
  }
}

/** Removes of a folder what is Supple's own, and the folder once it is empty; false where something could not be. */
function removeOf(folder: string, own: RegExp): boolean {
  try {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found === undefined) return true;
    for (const name of readdirSync(folder)) {
      if (own.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
    }
    if (found.isSymbolicLink()) rmSync(folder);
    else if (readdirSync(folder).length === 0) rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { DocumentKind } from "../../shared/settings/document-kind.ts";
import { type Reading, readDocument } from "../../shared/settings/read-document.ts";
import type { Document, Opened } from "../ports.ts";

/**
 * Opens a document of `folder`. A file that this version cannot use is never overwritten: a newer one opens read-only,
 * a broken one is set aside under a name with its date. A file that was good is copied to its backup, as far as the
 * disk takes it.
 */
export function openDocument<T>(
  folder: string,
  kind: DocumentKind<T>,
): { readonly document: Document<T>; readonly opened: Opened } {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${kind.name}.json`);
  // What a kill in the middle of a write left behind.
  for (const left of [file, `${file}.bak`]) rmSync(partOf(left), { force: true });
  const backup = `${file}.bak`;
  const reading = readFile(file, kind);

  if (reading.kind === "good") {
    attempt(() => writeWholeFile(backup, readFileSync(file, "utf8")));
    const document = storedDocument(folder, kind, reading.data);
    if (reading.migrated) attempt(() => document.write(reading.data));
    return { document, opened: { kind: reading.migrated ? "migrated" : "current" } };
  }
  if (reading.kind === "fresh") {
    return { document: storedDocument(folder, kind, kind.fresh()), opened: { kind: "fresh" } };
  }

  const kept = readFile(backup, kind);
  const data = kept.kind === "good" ? kept.data : kind.fresh();
  const source = kept.kind === "good" ? "backup" : "fresh";
  if (reading.kind === "newer") {
    return { document: heldDocument(file, data), opened: { kind: "newer", file, source } };
  }
  const { cause } = reading;
  const aside = setAside(folder, kind.name, file);
  if (aside === null) {
    return { document: heldDocument(file, data), opened: { kind: "locked", file, cause, source } };
  }
  const document = storedDocument(folder, kind, data);
  if (source === "backup") attempt(() => document.write(data));
  return { document, opened: { kind: "set-aside", file: aside, cause, source } };
}

function readFile<T>(file: string, kind: DocumentKind<T>): Reading<T> | { readonly kind: "fresh" } {
  if (!existsSync(file)) return { kind: "fresh" };
  try {
    return readDocument(readFileSync(file, "utf8"), kind);
  } catch (error) {
    return { kind: "broken", cause: firstLine(error) };
  }
}

function storedDocument<T>(folder: string, kind: DocumentKind<T>, first: T): Document<T> {
  const file = join(folder, `${kind.name}.json`);
  let value = first;
  return {
    file,
    readOnly: false,
    read: () => value,
    write: (next) => {
      mkdirSync(folder, { recursive: true });
      // Nothing of Supple's: a file cannot take its place.
      if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) {
        setAside(folder, kind.name, file);
      }
      writeWholeFile(file, JSON.stringify({ version: kind.version, data: next }, null, "\t"));
      value = next;
    },
  };
}

function heldDocument<T>(file: string, value: T): Document<T> {
  return {
    file,
    readOnly: true,
    read: () => value,
    write: () => {
      throw new Error(`${file} is read-only: this version cannot read it`);
    },
  };
}

function setAside(folder: string, name: string, file: string): string | null {
  const time = new Date().toISOString().replaceAll(":", "-").replace(/\..*$/, "");
  let aside = join(folder, `${name}.set-aside-${time}.json`);
  for (let nth = 2; existsSync(aside); nth += 1) {
    aside = join(folder, `${name}.set-aside-${time}-${nth}.json`);
  }
  try {
    renameSync(file, aside);
    return aside;
  } catch {
    return null;
  }
}

/** A start does not depend on what is written meanwhile: a full disk can still be read. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // The file that was read stays as it is, and is read again at the next start.
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

/** What a document is called until it is whole. */
const partOf = (file: string): string => `${file}.part`;

/**
 * Writes a file that is there whole and on the disk when this returns, with the rights of the one before; throws where
 * the disk refuses, and leaves that one as it was. A link stays a link. electron-store takes a write that a full disk
 * ended halfway for a whole one, and puts it in the place of what was good.
 */
function writeWholeFile(file: string, text: string): void {
  const target = realFile(file);
  const before = statSync(target, { throwIfNoEntry: false });
  const part = partOf(file);
  try {
    writeFileSync(part, text, { flush: true });
    if (before !== undefined) chmodSync(part, before.mode & 0o7777);
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true, recursive: true });
    throw error;
  }
}

/** Where a link leads; the file itself where it leads nowhere, or to another file system's folder that is gone. */
function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

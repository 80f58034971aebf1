import Store from "electron-store";
import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { parseJson } from "../../shared/json/parse-json.ts";
import type { DocumentKind } from "../../shared/settings/document-kind.ts";
import { type Reading, readDocument } from "../../shared/settings/read-document.ts";
import type { Document, Opened } from "../ports.ts";
import { firstLineOf } from "../../shared/messages/cause-of.ts";

export interface OpenedDocument<T> {
  readonly document: Document<T>;
  readonly opened: Opened;
  /**
   * Writes the document again where its file is gone or cannot be used any more, and answers whether it had to. What
   * stood there is set aside. Throws where the disk refuses.
   */
  readonly heal: () => boolean;
}

/**
 * Opens a document of `folder`. A file that this version cannot use is never overwritten: a newer one opens read-only,
 * a broken one is set aside under a name with its date. A file that was good is copied to its backup, as far as the
 * disk takes it; it stands in for one that is gone too.
 */
export function openDocument<T>(folder: string, kind: DocumentKind<T>): OpenedDocument<T> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${kind.name}.json`);
  attempt(() => settle(folder, kind, file));
  attempt(() => removeCircle(file));
  const backup = `${file}.bak`;
  const reading = readFile(file, kind);

  if (reading.kind === "good") {
    attempt(() => copyWhole(file, backup));
    const stored = storedDocument(folder, kind, reading.data);
    if (reading.migrated) attempt(() => stored.document.write(reading.data));
    return { ...stored, opened: { kind: reading.migrated ? "migrated" : "current" } };
  }

  const kept = readFile(backup, kind);
  if (reading.kind === "fresh") {
    if (kept.kind !== "good") {
      return { ...storedDocument(folder, kind, kind.fresh()), opened: { kind: "fresh" } };
    }
    const stored = storedDocument(folder, kind, kept.data);
    attempt(() => stored.document.write(kept.data));
    return { ...stored, opened: { kind: "gone", file } };
  }
  const data = kept.kind === "good" ? kept.data : kind.fresh();
  const source = kept.kind === "good" ? "backup" : "fresh";
  if (reading.kind === "newer") {
    return { ...heldDocument(file, data), opened: { kind: "newer", file, source } };
  }
  const { cause } = reading;
  const aside = setAside(folder, kind.name, file);
  if (aside === null) {
    return { ...heldDocument(file, data), opened: { kind: "locked", file, cause, source } };
  }
  const stored = storedDocument(folder, kind, data);
  if (source === "backup") attempt(() => stored.document.write(data));
  return { ...stored, opened: { kind: "set-aside", file: aside, cause, source } };
}

function readFile<T>(file: string, kind: DocumentKind<T>): Reading<T> | { readonly kind: "fresh" } {
  if (!existsSync(file)) return { kind: "fresh" };
  try {
    // Reading a pipe or a device might never end.
    if (!statSync(file).isFile()) return { kind: "broken", cause: "not a file" };
    return readDocument(readFileSync(file, "utf8"), kind);
  } catch (error) {
    return { kind: "broken", cause: firstLineOf(error) };
  }
}

const serialize = (whole: Record<string, unknown>): string => JSON.stringify(whole, null, "\t");

type Kept<T> = Pick<OpenedDocument<T>, "document" | "heal">;

function storedDocument<T>(folder: string, kind: DocumentKind<T>, first: T): Kept<T> {
  const store = new Store({
    cwd: folder,
    name: kind.name,
    clearInvalidConfig: false,
    serialize,
    deserialize: (text) => parseJson(text) as Record<string, unknown>,
  });
  // The store would write over a file instead of replacing it: what leaks out of a snap into its terminals says so.
  delete process.env["SNAP"];
  const file = store.path;
  let value = first;
  let known = identityOf(file);
  const isForeign = (): boolean => {
    const whole = { version: kind.version, data: value };
    return identityOf(file) !== known && textOf(file) !== serialize(whole);
  };
  const write = (next: T): void => {
    // What somebody else wrote, such as the person themselves, is not lost.
    if (known !== null && isForeign())
      attempt(() => copyFileSync(file, asideOf(folder, kind.name)));
    // Nothing of Supple's: a file cannot take its place.
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) {
      setAside(folder, kind.name, file);
    }
    removeCircle(file);
    writeWhole(store, { version: kind.version, data: next });
    known = identityOf(file);
    value = next;
  };
  const heal = (): boolean => {
    if (known === null || identityOf(file) === known) return false;
    const reading = readFile(file, kind);
    // Somebody else's, such as the person's own: it counts at the next start, unless Supple writes before.
    if (reading.kind === "good" || reading.kind === "newer") return false;
    if (reading.kind === "broken") setAside(folder, kind.name, file);
    write(value);
    return true;
  };
  return { document: { file, readOnly: false, read: () => value, write }, heal };
}

function heldDocument<T>(file: string, value: T): Kept<T> {
  const write = (): never => {
    throw new Error(`${file} is read-only: this version cannot read it`);
  };
  return { document: { file, readOnly: true, read: () => value, write }, heal: () => false };
}

/** By what a file that was written again is told from the one before; null where there is none. */
function identityOf(file: string): string | null {
  const now = found(file);
  return now === undefined ? null : [now.ino, now.mtimeMs, now.size].join(" ");
}

/** Removes a link that leads to itself: it holds nothing, and can neither be read nor written. */
function removeCircle(file: string): void {
  try {
    statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ELOOP") rmSync(file);
  }
}

/** Undefined too for a link that leads round in a circle. */
function found(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function asideOf(folder: string, name: string): string {
  const time = new Date().toISOString().replaceAll(":", "-").replace(/\..*$/, "");
  let aside = join(folder, `${name}.set-aside-${time}.json`);
  for (let nth = 2; existsSync(aside); nth += 1) {
    aside = join(folder, `${name}.set-aside-${time}-${nth}.json`);
  }
  return aside;
}

/** Null where nothing can be read. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function setAside(folder: string, name: string, file: string): string | null {
  const aside = asideOf(folder, name);
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

/** Copies a file so that the copy is whole, or as it was. */
function copyWhole(file: string, copy: string): void {
  const part = `${copy}.part`;
  try {
    copyFileSync(file, part);
    renameSync(part, copy);
  } catch (error) {
    rmSync(part, { force: true, recursive: true });
    throw error;
  }
}

/** What the document that stood is called while the next is written. */
const beforeOf = (file: string): string => `${file}.before`;

/**
 * Writes a document through electron-store, and is not done before all of it stands in the file: the store takes a write
 * that a full disk ended halfway for a whole one, and puts it in the place of what was good. That is put back then, after
 * a kill meanwhile by the next start. Throws where the disk refuses, and leaves the file as it was.
 */
function writeWhole(store: Store, whole: Record<string, unknown>): void {
  const file = realFile(store.path);
  const before = beforeOf(file);
  keepBefore(file, before);
  try {
    store.store = whole;
    if (readFileSync(file, "utf8") !== serialize(whole)) {
      const message = `ENOSPC: no space left on device, write '${file}'`;
      throw Object.assign(new Error(message), { code: "ENOSPC" });
    }
  } catch (error) {
    if (existsSync(before)) putBack(before, file);
    else rmSync(file, { force: true, recursive: true });
    throw error;
  }
  rmSync(before, { force: true });
}

/** Gives a file a second name where the file system knows such, else copies it. */
function keepBefore(file: string, before: string): void {
  rmSync(before, { force: true });
  if (!existsSync(file)) return;
  try {
    linkSync(file, before);
  } catch {
    copyFileSync(file, before);
  }
}

/** Clears up after a kill in the middle of a write: what is whole stands, and nothing is left beside it. */
function settle<T>(folder: string, kind: DocumentKind<T>, file: string): void {
  const name = `${kind.name}.json`;
  for (const left of readdirSync(folder)) {
    const isLeft = left.startsWith(`${name}.tmp-`) || left === `${name}.bak.part`;
    if (isLeft) rmSync(join(folder, left), { force: true, recursive: true });
  }
  const target = realFile(file);
  const before = beforeOf(target);
  if (!existsSync(before)) return;
  const { kind: stands } = readFile(target, kind);
  if (stands === "broken" || stands === "fresh") putBack(before, target);
  else rmSync(before, { force: true });
}

function putBack(before: string, file: string): void {
  renameSync(before, file);
  // Of two names of one file, a renaming leaves both.
  rmSync(before, { force: true });
}

/** Where a link leads; the file itself where it leads nowhere, or to another file system's folder that is gone. */
function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

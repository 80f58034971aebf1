import Store from "electron-store";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { parseJson } from "../../shared/json/parse-json.ts";
import type { DocumentKind } from "../../shared/settings/document-kind.ts";
import { type Reading, readDocument } from "../../shared/settings/read-document.ts";
import type { Document, Opened } from "../ports.ts";

/**
 * Opens a document of `folder`. A file that this version cannot use is never overwritten: a newer one opens read-only,
 * a broken one is set aside under a name with its date. A file that was good is copied to its backup.
 */
export function openDocument<T>(
  folder: string,
  kind: DocumentKind<T>,
): { readonly document: Document<T>; readonly opened: Opened } {
  mkdirSync(folder, { recursive: true });
  sweep(folder, kind.name);
  const file = join(folder, `${kind.name}.json`);
  const backup = `${file}.bak`;
  const reading = readFile(file, kind);

  if (reading.kind === "good") {
    copyFileSync(file, backup);
    const document = storedDocument(folder, kind, reading.data);
    if (reading.migrated) document.write(reading.data);
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
  if (source === "backup") document.write(data);
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
  const store = new Store<Record<string, unknown>>({
    cwd: folder,
    name: kind.name,
    clearInvalidConfig: false,
    deserialize: (text) => parseJson(text) as Record<string, unknown>,
  });
  let value = first;
  return {
    file: store.path,
    readOnly: false,
    read: () => value,
    write: (next) => {
      store.store = { version: kind.version, data: next };
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

/** Removes what a kill in the middle of a write left behind. */
function sweep(folder: string, name: string): void {
  for (const left of readdirSync(folder)) {
    if (left.startsWith(`${name}.json.tmp-`)) rmSync(join(folder, left), { force: true });
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

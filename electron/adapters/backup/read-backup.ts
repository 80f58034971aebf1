import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import {
  longestManifest,
  type Manifest,
  mostBytes,
  readManifest,
} from "../../../shared/backup/manifest.ts";
import { causeOf } from "../../../shared/messages/cause-of.ts";
import { type Checked, refused } from "../../../shared/messages/checked.ts";
import type { DocumentKind } from "../../../shared/settings/document-kind.ts";
import { readDocument } from "../../../shared/settings/read-document.ts";
import type { KeptFile } from "./kept-files.ts";
import { sha256 } from "./write-backup.ts";

export interface Backup {
  readonly manifest: Manifest;
  readonly files: readonly KeptFile[];
  /** The file itself, as it was checked. */
  readonly packed: Buffer;
}

const unzip = promisify(gunzip);
const lineFeed = 10;
const tooLarge = () =>
  refused({ id: "backup.too-large", values: { allowed: mostBytes / 1_048_576 } });

/** Reads and checks a backup whole, for a profile with documents of these kinds; changes nothing and never throws. */
export async function readBackup(
  file: string,
  kinds: readonly DocumentKind<unknown>[],
): Promise<Checked<Backup>> {
  let packed: Buffer;
  try {
    const found = await stat(file);
    // Reading a pipe or a device might never end.
    if (!found.isFile()) {
      return refused({ id: "backup.no-file", values: { cause: `${file}: not a file` } });
    }
    if (found.size > mostBytes) return tooLarge();
    packed = await readFile(file);
  } catch (error) {
    const cause = causeOf(error);
    return refused({ id: "backup.no-file", values: { cause } });
  }
  return unpack(packed, kinds);
}

/** The backup that these bytes are. */
export async function unpack(
  packed: Buffer,
  kinds: readonly DocumentKind<unknown>[],
): Promise<Checked<Backup>> {
  let whole: Buffer;
  try {
    whole = await unzip(packed, { maxOutputLength: longestManifest + mostBytes });
  } catch (error) {
    const isBomb = error instanceof Error && Reflect.get(error, "code") === "ERR_BUFFER_TOO_LARGE";
    return isBomb ? tooLarge() : refused({ id: "backup.not-one" });
  }
  const end = whole.subarray(0, longestManifest).indexOf(lineFeed);
  if (end === -1) return refused({ id: "backup.not-one" });
  const names = kinds.map(({ name }) => name);
  const manifest = readManifest(whole.subarray(0, end).toString("utf8"), names);
  if (!manifest.ok) return manifest;
  const files = filesOf(manifest.value, whole.subarray(end + 1));
  if (!files.ok) return files;
  const problem = files.value.map((kept) => documentProblem(kept, kinds)).find((one) => !one.ok);
  return problem ?? { ok: true, value: { manifest: manifest.value, files: files.value, packed } };
}

function filesOf(manifest: Manifest, bytes: Buffer): Checked<readonly KeptFile[]> {
  const allowed = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes.length !== allowed) {
    return refused({ id: "backup.size", values: { given: bytes.length, allowed } });
  }
  let from = 0;
  const files: KeptFile[] = [];
  for (const file of manifest.files) {
    const own = bytes.subarray(from, (from += file.bytes));
    if (sha256(own) !== file.sha256) {
      return refused({ id: "backup.changed", values: { name: file.name } });
    }
    files.push({ name: file.name, bytes: own });
  }
  return { ok: true, value: files };
}

/** A document that this version cannot use is refused; the journal is read as it always is, line by line. */
function documentProblem(
  { name, bytes }: KeptFile,
  kinds: readonly DocumentKind<unknown>[],
): Checked<null> {
  const kind = kinds.find((one) => `${one.name}.json` === name);
  if (kind === undefined) return { ok: true, value: null };
  const reading = readDocument(bytes.toString("utf8"), kind);
  switch (reading.kind) {
    case "good":
      return { ok: true, value: null };
    case "newer":
      return refused({ id: "backup.document-newer", values: { name } });
    case "broken":
      return refused({ id: "backup.document-broken", values: { name, cause: reading.cause } });
  }
}

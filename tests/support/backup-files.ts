import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** Files by their names, their bytes in hexadecimal so that a difference shows. */
export type Bytes = Readonly<Record<string, string>>;

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "supple-backup-"));

/** Puts files into a folder. */
export function put(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Every file below a folder, but for those below the names left out. */
export function bytesIn(folder: string, ...without: readonly string[]): Bytes {
  const found: Record<string, string> = {};
  const walk = (below: string) => {
    for (const name of readdirSync(join(folder, below)).toSorted()) {
      const path = below === "" ? name : `${below}/${name}`;
      if (without.includes(path)) continue;
      const stat = statSync(join(folder, path), { throwIfNoEntry: false });
      if (stat?.isDirectory()) walk(path);
      else if (stat?.isFile()) found[path] = readFileSync(join(folder, path)).toString("hex");
    }
  };
  if (existsSync(folder)) walk("");
  return found;
}

interface Forged {
  readonly name: string;
  readonly content: string | Buffer;
}

/** A backup as anyone can forge it: `change` is the last to touch its manifest. */
export function forged(
  files: readonly Forged[],
  change: (manifest: Record<string, unknown>) => unknown = (manifest) => manifest,
): Buffer {
  const contents = files.map(({ content }) => Buffer.from(content));
  const manifest = {
    format: "supple-backup",
    version: 1,
    made: 1_774_850_000_000,
    by: "0.1.0",
    files: files.map(({ name }, at) => ({
      name,
      bytes: contents[at]?.length,
      sha256: createHash("sha256")
        .update(contents[at] ?? "")
        .digest("hex"),
    })),
  };
  const line = Buffer.from(`${JSON.stringify(change(manifest))}\n`);
  return gzipSync(Buffer.concat([line, ...contents]));
}

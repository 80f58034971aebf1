/** The part of yauzl that set-up uses; the package brings no types. */
declare module "yauzl" {
  import type { Readable } from "node:stream";

  interface Entry {
    /** Relative, with forward slashes; yauzl refuses absolute ones and ones that lead upward. */
    readonly fileName: string;
    readonly externalFileAttributes: number;
  }
  interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  }
  export function openPromise(path: string): Promise<ZipFile>;
}

import { readSync } from "node:fs";

/** Small enough for what is read of it to be gone soon, large enough to read fast. */
const chunkLength = 1 << 16;
const lineBreak = 10;

/** Told of each line without its break: its bytes as Latin-1, and where they stand in the file. */
export type OnLine = (line: string, start: number, end: number) => void;

/**
 * Reads the lines of an open file from an offset on, without ever holding more than a piece of it;
 * answers where the last line that was ended ends.
 */
export function readLines(handle: number, from: number, onLine: OnLine): number {
  let buffer = Buffer.allocUnsafe(chunkLength);
  let end = from;
  let held = 0;
  for (;;) {
    if (held === buffer.length) buffer = Buffer.concat([buffer, Buffer.alloc(buffer.length)]);
    const read = readSync(handle, buffer, held, buffer.length - held, end + held);
    if (read === 0) return end;
    held += read;
    const whole = buffer.subarray(0, held).lastIndexOf(lineBreak) + 1;
    const text = buffer.toString("latin1", 0, whole);
    for (let start = 0; start < whole;) {
      const stop = text.indexOf("\n", start);
      onLine(text.slice(start, stop), end + start, end + stop);
      start = stop + 1;
    }
    buffer.copyWithin(0, whole, held);
    held -= whole;
    end += whole;
  }
}

/** The bytes of a file from one offset up to another; fewer where it ends before. */
export function readBytes(handle: number, start: number, end: number): Buffer {
  const buffer = Buffer.allocUnsafe(Math.max(0, end - start));
  let done = 0;
  while (done < buffer.length) {
    const read = readSync(handle, buffer, done, buffer.length - done, start + done);
    if (read === 0) break;
    done += read;
  }
  return buffer.subarray(0, done);
}

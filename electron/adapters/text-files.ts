import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import type { TextFiles } from "../ports.ts";
import { causeOf } from "../../shared/messages/cause-of.ts";

async function write(file: string, text: string | AsyncIterable<string>): Promise<void> {
  const part = `${file}.part`;
  try {
    await writeFile(part, text, { flush: true });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

export const textFiles: TextFiles = {
  async read(file, most) {
    try {
      const found = await stat(file);
      // Reading a pipe or a device might never end.
      if (!found.isFile()) return { ok: false, tooLarge: false, cause: `${file}: not a file` };
      if (found.size > most) return { ok: false, tooLarge: true };
      return { ok: true, text: await readFile(file, "utf8") };
    } catch (error) {
      return { ok: false, tooLarge: false, cause: causeOf(error) };
    }
  },
  write,
  writeParts: write,
  decode: (base64) => Buffer.from(base64, "base64"),
};

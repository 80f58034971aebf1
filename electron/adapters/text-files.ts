import { rename, rm, writeFile } from "node:fs/promises";
import type { TextFiles } from "../ports.ts";

export const textFiles: TextFiles = {
  async write(file, text) {
    const part = `${file}.part`;
    try {
      await writeFile(part, text, { flush: true });
      await rename(part, file);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  },
};

import { shell } from "electron";
import type { FileManager } from "../ports.ts";

export const fileManager: FileManager = {
  async show(folder) {
    const problem = await shell.openPath(folder);
    return problem === "" ? null : problem;
  },
};

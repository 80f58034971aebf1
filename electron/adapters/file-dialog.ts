import { app, dialog } from "electron";
import { join } from "node:path";
import type { FileDialog } from "../ports.ts";

export const fileDialog: FileDialog = {
  async open({ title, kind, extensions }) {
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title,
      properties: ["openFile"],
      filters: [{ name: kind, extensions: [...extensions] }],
    });
    return canceled ? null : (filePaths[0] ?? null);
  },
  async save({ title, name, kind, extensions }) {
    const { canceled, filePath } = await dialog.showSaveDialog({
      title,
      defaultPath: join(app.getPath("documents"), name),
      filters: [{ name: kind, extensions: [...extensions] }],
    });
    return canceled || filePath === "" ? null : filePath;
  },
};

import { app, dialog } from "electron";
import { join } from "node:path";
import type { FileDialog } from "../../ports.ts";
import { oneDialog } from "./one-dialog.ts";

export const fileDialog: FileDialog = {
  open: ({ title, kind, extensions }) =>
    oneDialog(async (over) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(over, {
        title,
        properties: ["openFile"],
        filters: [{ name: kind, extensions: [...extensions] }],
      });
      return canceled ? null : (filePaths[0] ?? null);
    }, null),
  save: ({ title, name, kind, extensions }) =>
    oneDialog(async (over) => {
      const { canceled, filePath } = await dialog.showSaveDialog(over, {
        title,
        defaultPath: join(app.getPath("documents"), name),
        filters: [{ name: kind, extensions: [...extensions] }],
      });
      return canceled || filePath === "" ? null : filePath;
    }, null),
};

import { dialog } from "electron";
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
};

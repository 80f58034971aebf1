import { dialog } from "electron";
import type { Questions } from "../../ports.ts";
import { oneDialog } from "./one-dialog.ts";

/** In milliseconds. A yes that comes sooner was pressed for what stood there before: nobody reads as fast. */
const toRead = 500;

/** Questions in the system's own dialog, which no page can answer, cover or paint. */
export const questions: Questions = {
  ask: ({ title, question, details, yes, no }) =>
    oneDialog(async (over) => {
      const gone = new AbortController();
      const leave = () => gone.abort();
      over.once("closed", leave);
      const asked = performance.now();
      const { response } = await dialog.showMessageBox(over, {
        // On Linux a type is a name that a screen reader says in place of the title.
        type: process.platform === "linux" ? "none" : "warning",
        title,
        message: question,
        detail: details,
        buttons: [no, yes],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
        signal: gone.signal,
      });
      over.off("closed", leave);
      const answer = response === 1 && performance.now() - asked >= toRead;
      // Chromium answers from within the dialog, which still holds its window: what may close that waits for its end.
      await new Promise((taken) => setImmediate(taken));
      return answer;
    }, false),
};

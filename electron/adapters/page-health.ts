import { app, type WebContents } from "electron";
import type { Log, WindowName } from "../ports.ts";

export interface PageHealthParts {
  /** A page's process has died, or was ended since it did not answer; its window is gone by then. */
  readonly onDied: (page: WindowName) => void;
  readonly log: Log;
}

/** How often a page is asked whether it still answers, in milliseconds; silent twice in a row, it hangs. */
const every = 10_000;

/**
 * Hears of pages that die, and ends those that hang: nobody may be looking at one in whose middle a routine stands
 * still, and Chromium notices only what does not answer a key or a click. Costs nothing while no page is there.
 */
export function watchPages({ onDied, log }: PageHealthParts): void {
  app.on("web-contents-created", (_event, contents) => {
    let unanswered = 0;
    const end = (why: string) => {
      log.error("page.hangs", why, { url: contents.getURL() });
      contents.forcefullyCrashRenderer();
    };
    const asking = setInterval(() => {
      if (unanswered >= 2) {
        unanswered = 0;
        end("it answers no more");
        return;
      }
      unanswered += 1;
      answers(contents).then(
        () => (unanswered = 0),
        () => undefined,
      );
    }, every);
    contents.on("unresponsive", () => end("it answers no input"));
    contents.once("destroyed", () => clearInterval(asking));
    contents.on("render-process-gone", (_gone, { reason }) => {
      clearInterval(asking);
      const page = pages.find((name) => contents.getURL().includes(`/${name}.html`));
      // Whoever owns its window hears of it too, and takes it away first.
      if (page !== undefined && reason !== "clean-exit") setImmediate(() => onDied(page));
    });
  });
}

const pages: readonly WindowName[] = ["main", "player", "prompt"];

/** Resolves when the page has run something. */
const answers = async (contents: WebContents): Promise<void> => {
  await contents.mainFrame.executeJavaScript("0");
};

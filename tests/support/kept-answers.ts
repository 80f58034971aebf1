import type { ElectronApplication, JSHandle, Page } from "@playwright/test";
import type { BrowserWindow } from "electron";

type Ask = (work: unknown, given?: unknown) => Promise<unknown>;

interface Asked {
  evaluate: Ask;
  evaluateHandle: Ask;
}

/**
 * Keeps what the main process answers from being collected before it is sent. V8's inspector holds the promise of an
 * answer weakly, and in a main process that was asked in the midst of its own work the answer waits for the end of that
 * work: "Resulting promise was garbage collected" (Playwright's issue 33737). What an async function awaits is held by
 * the queue of microtasks, so everything that is asked, of Electron or of a handle, is made one. Functions only, no text.
 */
export function keepAnswers(electron: ElectronApplication): void {
  keepAnswersOf(electron as unknown as Asked);
  electron.browserWindow = async (page: Page): Promise<JSHandle<BrowserWindow>> => {
    const session = await electron.context().newCDPSession(page);
    const { targetInfo } = await session.send("Target.getTargetInfo");
    await session.detach();
    return electron.evaluateHandle(({ BrowserWindow: windows, webContents }, target) => {
      const contents = webContents.fromDevToolsTargetId(target);
      const window = contents === undefined ? null : windows.fromWebContents(contents);
      if (window === null) throw new Error(`no window has the page ${target}`);
      return window;
    }, targetInfo.targetId);
  };
}

function keepAnswersOf(asked: Asked): void {
  const evaluate = asked.evaluate.bind(asked);
  const evaluateHandle = asked.evaluateHandle.bind(asked);
  asked.evaluate = (work, given) => evaluate(inAsync(work), given);
  asked.evaluateHandle = async (work, given) => {
    const handle = (await evaluateHandle(inAsync(work), given)) as Asked;
    keepAnswersOf(handle);
    return handle;
  };
}

/** Playwright sends a function as its text. */
const inAsync = (work: unknown): unknown =>
  Object.assign(() => undefined, {
    toString: () => `async (...given) => (${String(work)})(...given)`,
  });

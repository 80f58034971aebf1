import type { ElectronApplication, JSHandle, Page } from "@playwright/test";
import type { BrowserWindow } from "electron";

type Ask = (work: unknown, given?: unknown) => Promise<unknown>;

interface Asked {
  evaluate: Ask;
  evaluateHandle: Ask;
}

/**
 * Keeps what the main process answers until a test has it. V8's inspector holds the promise of an answer weakly, and
 * tells what came of it after the microtasks that wait: a collection in between drops the answer, though all that was
 * asked is done ("Resulting promise was garbage collected", Playwright's issue 33737). So each question has a number
 * under which the process keeps its answer, and one whose answer was dropped is asked again: it is done once, however
 * often it is asked. Of Electron and of each handle; functions only, no text.
 */
export function keepAnswers(electron: ElectronApplication): void {
  keepAnswersOf(electron as unknown as Asked, { questions: 0, told: [] });
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

/** What was asked of one process: how many questions, and those whose kept answers can go. */
interface Conversation {
  questions: number;
  told: number[];
}

function keepAnswersOf(asked: Asked, conversation: Conversation): void {
  const evaluate = asked.evaluate.bind(asked);
  const evaluateHandle = asked.evaluateHandle.bind(asked);
  asked.evaluate = (work, given) => untilTold(conversation, evaluate, work, given);
  asked.evaluateHandle = async (work, given) => {
    const handle = (await untilTold(conversation, evaluateHandle, work, given)) as Asked;
    keepAnswersOf(handle, conversation);
    return handle;
  };
}

async function untilTold(
  conversation: Conversation,
  ask: Ask,
  work: unknown,
  given: unknown,
): Promise<unknown> {
  const number = (conversation.questions += 1);
  const question = questionOf(number, work, conversation.told.splice(0));
  for (;;) {
    try {
      const answer = await ask(question, given);
      conversation.told.push(number);
      return answer;
    } catch (error) {
      if (String(error).includes("Resulting promise was garbage collected")) continue;
      conversation.told.push(number);
      throw error;
    }
  }
}

/** Playwright sends a function as its text. */
const questionOf = (number: number, work: unknown, told: readonly number[]): unknown =>
  Object.assign(() => undefined, {
    toString: () => `(...given) => {
      const answers = (globalThis.keptAnswers ??= new Map());
      for (const number of [${told.join()}]) answers.delete(number);
      if (!answers.has(${number})) answers.set(${number}, (async () => (${String(work)})(...given))());
      return answers.get(${number});
    }`,
  });

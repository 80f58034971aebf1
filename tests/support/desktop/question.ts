import { expect } from "@playwright/test";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** A question of the system's own that is in front, answered as a person does who has no mouse. */
export interface SystemQuestion {
  /** What Enter says, and Escape. */
  leave(key: "Return" | "Escape"): Promise<void>;
  /** The other answer, once there was time to read; or before. */
  agree(how?: "unread"): Promise<void>;
}

/** Waits until the question with that title is in front. */
export async function systemQuestion(title: string): Promise<SystemQuestion> {
  await expect.poll(inFront, { message: `the question “${title}” in front` }).toBe(title);
  const press = async (...words: readonly string[]) => {
    await xdotool(...words);
    await questionGone(title);
  };
  return {
    leave: (key) => press("key", key),
    agree: (how) => press(...(how === "unread" ? [] : ["sleep", "0.6"]), "key", "Tab", "space"),
  };
}

/** Waits until no window has that title. */
export const questionGone = (title: string): Promise<void> =>
  expect.poll(windowTitles, { message: `“${title}” gone` }).not.toContain(title);

/** The titles of all windows that are on the display. */
export async function windowTitles(): Promise<readonly string[]> {
  const listed = await promisify(execFile)("xprop", ["-root", "_NET_CLIENT_LIST"]);
  const ids = listed.stdout.match(/0x[0-9a-f]+/g) ?? [];
  const titles = ids.map((id) => xdotool("getwindowname", id).catch(() => ({ stdout: "" })));
  return (await Promise.all(titles)).map(({ stdout }) => stdout.trim());
}

const xdotool = (...words: readonly string[]) => promisify(execFile)("xdotool", words);

/** The title of the window that the keyboard is in; empty where there is none. */
const inFront = async (): Promise<string> => {
  try {
    return (await xdotool("getactivewindow", "getwindowname")).stdout.trim();
  } catch {
    return "";
  }
};

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/**
 * Runs a program that goes on telling, line by line, until `stop`. `onEnd` says why it ended by itself: it is not
 * installed, or what it watches is gone.
 */
export function childLines(
  command: string,
  args: readonly string[],
  { onLine, onEnd }: { onLine: (line: string) => void; onEnd: (cause: string) => void },
): () => void {
  const child = spawn(command, args, { env: inEnglish(), stdio: ["ignore", "pipe", "pipe"] });
  let complaint = "";
  let over = false;
  const end = (cause: string) => {
    if (over) return;
    over = true;
    onEnd(cause);
  };
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (!over) onLine(line);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = `${complaint}${text}`.slice(-500);
  });
  child.once("error", (error) => end(error.message));
  child.once("close", () => end(`${command} ended: ${complaint.trim()}`));
  return () => {
    over = true;
    child.kill();
  };
}

/** The environment of programs whose output is read: their words are not to be translated. */
export const inEnglish = (): NodeJS.ProcessEnv => ({ ...process.env, LC_ALL: "C" });

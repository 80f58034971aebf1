import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { ChildProcess } from "node:child_process";

/** What a process printed, line by line, from its first byte on. */
export interface Output {
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
}

export function outputOf(child: ChildProcess): Output {
  return { stdout: linesOf(child.stdout), stderr: linesOf(child.stderr) };
}

/**
 * Runs `start`, which starts one process somewhere inside, and reads its output from the very beginning:
 * Playwright hands an app's process over only when it runs, which is too late for its first lines.
 */
export async function withOutput<T>(
  start: () => Promise<T>,
): Promise<{ readonly started: T; readonly output: Output }> {
  let output: Output = { stdout: [], stderr: [] };
  const onProcess = (message: unknown) => {
    // What the test starts meanwhile is another's.
    unsubscribe("child_process", onProcess);
    const { process: child } = message as { process: ChildProcess };
    // Its streams exist from the end of the spawning call on; data comes later.
    process.nextTick(() => {
      output = outputOf(child);
    });
  };
  subscribe("child_process", onProcess);
  try {
    return { started: await start(), output };
  } catch (error) {
    const said = [...output.stdout, ...output.stderr].join("\n");
    throw new Error(`${String(error)}\nIt printed:\n${said}`, { cause: error });
  } finally {
    unsubscribe("child_process", onProcess);
  }
}

function linesOf(stream: NodeJS.ReadableStream | null): readonly string[] {
  const lines: string[] = [];
  let rest = "";
  stream?.setEncoding("utf8").on("data", (text: string) => {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
  });
  stream?.on("end", () => {
    if (rest !== "") lines.push(rest);
  });
  return lines;
}

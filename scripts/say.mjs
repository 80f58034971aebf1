// @ts-check

/**
 * One line to the person at the terminal, on stderr: stdout belongs to the program that runs.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A set-up step that cannot go on. Its message is one line that says what to do. */
export class Unready extends Error {}

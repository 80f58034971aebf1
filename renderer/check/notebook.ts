/** A line of the notebook. */
export interface Line {
  readonly id: number;
  readonly text: string;
  /** What stood here before a swap was taken; null without one. */
  readonly before: string | null;
}

/** The lines of the notebook; there is always one to write on. */
export type Notebook = readonly Line[];

let last = 0;
const line = (text: string, before: string | null = null): Line => ({ id: ++last, text, before });

/** Longest that a line can be, as the plan keeps it. */
export const longestLine = 100;

const written = (text: string): readonly string[] =>
  text.split(/\r?\n/).map((one) => one.slice(0, longestLine));

export const notebookOf = (text: string): Notebook => written(text).map((one) => line(one));

export const textOf = (notebook: Notebook): string => notebook.map(({ text }) => text).join("\n");

/** What of it is an exercise to keep. */
export const exercisesOf = (notebook: Notebook): readonly string[] =>
  notebook.map(({ text }) => text.trim()).filter((text) => text !== "");

/** The notebook with another text in a line; a line that is written again has no swap to undo. */
export const withText = (notebook: Notebook, id: number, text: string): Notebook =>
  notebook.map((one) => (one.id === id ? { ...one, text, before: null } : one));

/** The notebook with a swap taken in a line, which remembers what stood there. */
export const withSwap = (notebook: Notebook, id: number, text: string): Notebook =>
  notebook.map((one) => (one.id === id ? { ...one, text, before: one.before ?? one.text } : one));

export const withoutSwap = (notebook: Notebook, id: number): Notebook =>
  notebook.map((one) =>
    one.id === id && one.before !== null ? { ...one, text: one.before, before: null } : one,
  );

/** A notebook that was changed, and where the writing goes on. */
export interface Written {
  readonly notebook: Notebook;
  readonly at: number;
  /** The letter before which the caret stands. */
  readonly caret: number;
}

/** Puts text in the place of what is selected in a line; its line breaks make lines of their own. */
export function insert(
  notebook: Notebook,
  id: number,
  text: string,
  [from, to]: readonly [number, number],
): Written {
  const place = notebook.findIndex((one) => one.id === id);
  const within = notebook[place];
  if (within === undefined) return { notebook, at: id, caret: 0 };
  const [first = "", ...rest] = text.split(/\r?\n/);
  const head = within.text.slice(0, from);
  const tail = within.text.slice(to);
  const texts = rest.length === 0 ? [head + first + tail] : [head + first, ...rest.slice(0, -1)];
  const end = rest.at(-1);
  if (end !== undefined) texts.push(end + tail);
  const [changed = "", ...more] = texts.map((one) => one.slice(0, longestLine));
  const added = more.map((one) => line(one));
  const kept = { ...within, text: changed, before: null };
  return {
    notebook: notebook.toSpliced(place, 1, kept, ...added),
    at: added.at(-1)?.id ?? id,
    caret: end === undefined ? from + first.length : end.length,
  };
}

/** Takes the break before a line away; null where there is none. */
export function joined(notebook: Notebook, id: number): Written | null {
  const place = notebook.findIndex((one) => one.id === id);
  const [above, below] = [notebook[place - 1], notebook[place]];
  if (above === undefined || below === undefined) return null;
  const text = (above.text + below.text).slice(0, longestLine);
  const kept = below.text === "" ? above : { ...above, text, before: null };
  return {
    notebook: notebook.toSpliced(place - 1, 2, kept),
    at: above.id,
    caret: above.text.length,
  };
}

/** The notebook with more lines below what is written. */
export function appended(notebook: Notebook, texts: readonly string[]): Notebook {
  const kept = notebook.filter(({ text }) => text.trim() !== "");
  return [...kept, ...texts.map((text) => line(text)), line("")];
}

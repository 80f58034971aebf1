/** What stands in the notebook of the workout check: kept while Supple runs, and never written anywhere. */
export interface Notebook {
  text(): string;
  keep(text: string): void;
}

export function notebookOf(): Notebook {
  let kept = "";
  return {
    text: () => kept,
    keep: (text) => {
      kept = text;
    },
  };
}

import { type KeyboardEvent, useEffect, useRef } from "react";
import { classes } from "../ui/classes.ts";
import { VerdictMark } from "../ui/verdict-mark.tsx";
import { useWords } from "../words.tsx";
import type { Verdict } from "./check-line.ts";
import styles from "./check.module.css";
import { type Line, longestLine } from "./notebook.ts";

interface Props {
  readonly line: Line;
  readonly number: number;
  readonly verdict: Verdict | null;
  /** Where the caret is to go; null when it stays where it is. */
  readonly caret: number | null;
  readonly example: string | undefined;
  readonly onSelect: () => void;
  readonly onWrite: (text: string) => void;
  /** Text to put in the place of what is selected, with its line breaks. */
  readonly onInsert: (text: string, selected: readonly [number, number]) => void;
  /** The start of the line was deleted. */
  readonly onJoin: () => boolean;
  readonly onMove: (by: -1 | 1) => boolean;
  readonly onUndo: () => void;
}

/** A line that is written, and its verdict beside it. */
export function LineEditor({
  line,
  number,
  verdict,
  caret,
  example,
  onSelect,
  onWrite,
  onInsert,
  onJoin,
  onMove,
  onUndo,
}: Props) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (caret === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret, caret);
  }, [caret]);
  const selected = (): readonly [number, number] => {
    const end = line.text.length;
    return [field.current?.selectionStart ?? end, field.current?.selectionEnd ?? end];
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const [from, to] = selected();
    const taken =
      (event.key === "Backspace" && from === 0 && to === 0 && onJoin()) ||
      (event.key === "ArrowUp" && onMove(-1)) ||
      (event.key === "ArrowDown" && onMove(1));
    if (event.key === "Enter") onInsert("\n", [from, to]);
    if (taken || event.key === "Enter") event.preventDefault();
  };
  const reason = verdict?.main.reasons[0];
  return (
    <div className={styles.line}>
      <input
        ref={field}
        className={styles.field}
        aria-label={words({ id: "check.line", values: { number } })}
        aria-describedby={verdict ? `verdict-${line.id}` : undefined}
        value={line.text}
        placeholder={example}
        maxLength={longestLine}
        spellCheck={false}
        autoComplete="off"
        onFocus={onSelect}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={onKey}
        onPaste={(event) => {
          const text = event.clipboardData.getData("text/plain");
          if (!/[\r\n]/.test(text)) return;
          event.preventDefault();
          onInsert(text.replace(/[\r\n]+$/, ""), selected());
        }}
      />
      {verdict && (
        <div className={styles.said} id={`verdict-${line.id}`}>
          <span className={classes(styles.verdict, styles[verdict.verdict])}>
            <VerdictMark verdict={verdict.verdict} />
            {words({ id: `check.verdict.${verdict.verdict}` })}
          </span>
          <span className={styles.reason}>
            {line.before === null
              ? reason && words(reason)
              : words({ id: "check.swapped", values: { text: line.before } })}
            {line.before !== null && (
              <button type="button" className={styles.undo} onClick={onUndo}>
                {words({ id: "check.undo" })}
              </button>
            )}
          </span>
        </div>
      )}
    </div>
  );
}

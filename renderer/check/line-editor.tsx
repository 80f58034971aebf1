import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { classes } from "../ui/classes.ts";
import { VerdictMark } from "../ui/verdict-mark.tsx";
import { useWords } from "../words.tsx";
import type { Verdict } from "./check-line.ts";
import styles from "./check.module.css";
import { Completions, optionId } from "./completions.tsx";
import { type Line, longestLine } from "./notebook.ts";

interface Props {
  readonly line: Line;
  readonly number: number;
  readonly verdict: Verdict | null;
  /** Where the caret is to go; null when it stays where it is. */
  readonly caret: number | null;
  readonly example: string | undefined;
  /** What it may go on to be, while it is being written. */
  readonly completions: readonly string[];
  readonly onSelect: () => void;
  /** What was written, and whether the caret stands behind it. */
  readonly onWrite: (text: string, atEnd: boolean) => void;
  readonly onComplete: (name: string) => void;
  /** The completions are passed over. */
  readonly onPass: () => void;
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
  completions,
  onSelect,
  onWrite,
  onComplete,
  onPass,
  onInsert,
  onJoin,
  onMove,
  onUndo,
}: Props) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [pointed, point] = useState<{
    readonly from: readonly string[];
    readonly to: number;
  } | null>(null);
  // What was chosen among other completions says nothing of these.
  const chosen = pointed !== null && pointed.from.join() === completions.join() ? pointed.to : null;
  const active = chosen ?? 0;
  const offered = completions[active];
  useEffect(() => {
    if (caret === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret, caret);
  }, [caret]);
  const selected = (): readonly [number, number] => {
    const end = line.text.length;
    return [field.current?.selectionStart ?? end, field.current?.selectionEnd ?? end];
  };
  /** Whether a key is meant for the completions: Tab takes one, and leaves the line where there are none. */
  const completes = ({ key, shiftKey }: KeyboardEvent): boolean => {
    if (offered === undefined) return false;
    if ((key === "Tab" && !shiftKey) || (key === "Enter" && chosen !== null)) onComplete(offered);
    else if (key === "Escape") onPass();
    else if (key === "ArrowDown" || key === "ArrowUp") {
      const { length } = completions;
      point({ from: completions, to: (active + (key === "ArrowDown" ? 1 : length - 1)) % length });
    } else return false;
    return true;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (completes(event)) {
      event.preventDefault();
      return;
    }
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
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offered !== undefined}
        aria-controls={offered === undefined ? undefined : id}
        aria-activedescendant={offered === undefined ? undefined : optionId(id, active)}
        aria-describedby={
          offered !== undefined ? `${id}-keys` : verdict ? `verdict-${line.id}` : undefined
        }
        value={line.text}
        placeholder={example}
        maxLength={longestLine}
        spellCheck={false}
        autoComplete="off"
        onFocus={onSelect}
        onBlur={onPass}
        onChange={({ target }) =>
          onWrite(target.value, target.selectionStart === target.value.length)
        }
        onKeyDown={onKey}
        onPaste={(event) => {
          const text = event.clipboardData.getData("text/plain");
          if (!/[\r\n]/.test(text)) return;
          event.preventDefault();
          onInsert(text.replace(/[\r\n]+$/, ""), selected());
        }}
      />
      {offered !== undefined && (
        <Completions id={id} names={completions} active={active} onTake={onComplete} />
      )}
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

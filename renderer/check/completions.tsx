import { useEffect, useRef } from "react";
import { useWords } from "../words.tsx";
import styles from "./completions.module.css";

interface Props {
  readonly id: string;
  readonly names: readonly string[];
  readonly active: number;
  readonly onTake: (name: string) => void;
}

/** The id of a name in the list, which the field points at while the focus stays in it. */
export const optionId = (id: string, at: number): string => `${id}-${at}`;

/** What a line may go on to be. The focus stays in the line: its keys choose, a press takes. */
export function Completions({ id, names, active, onTake }: Props) {
  const words = useWords();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div ref={card} className={styles.card}>
      <div
        id={id}
        className={styles.names}
        role="listbox"
        aria-label={words({ id: "check.complete" })}
      >
        {names.map((name, at) => (
          <button
            key={name}
            id={optionId(id, at)}
            className={styles.name}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            // A press would take the focus out of the line.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(name)}
          >
            {name}
          </button>
        ))}
      </div>
      <p id={`${id}-keys`} className={styles.keys}>
        <kbd>{words({ id: "check.key.tab" })}</kbd>
        {words({ id: "check.complete.tab" })}
        <kbd>{words({ id: "check.key.escape" })}</kbd>
        {words({ id: "check.complete.escape" })}
      </p>
    </div>
  );
}

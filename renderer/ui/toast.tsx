import { Button } from "./button.tsx";
import styles from "./toast.module.css";
import { useWords } from "../words.tsx";

interface Props {
  readonly text: string;
  readonly onUndo: () => void;
  /** Undo takes the focus, where the button that was pressed has gone. */
  readonly takesFocus?: boolean;
  /** The pointer or the keyboard is on it: its time rests meanwhile. */
  readonly onAttend?: (attending: boolean) => void;
}

/** Something that has happened and can still be undone. */
export function Toast({ text, onUndo, takesFocus = false, onAttend }: Props) {
  const words = useWords();
  return (
    <div
      className={styles.toast}
      onPointerEnter={() => onAttend?.(true)}
      onPointerLeave={() => onAttend?.(false)}
      onFocus={({ target }) => onAttend?.(target.matches(":focus-visible"))}
      onBlur={() => onAttend?.(false)}
    >
      <span>{text}</span>
      <Button tone="link" size="small" takesFocus={takesFocus} onPress={onUndo}>
        {words({ id: "action.undo" })}
      </Button>
    </div>
  );
}

import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import styles from "./segments.module.css";

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly id: T; readonly text: string }[];
  readonly onChoose: (id: T) => void;
}

/** One of a few, side by side; the arrow keys move between them. */
export function Segments<T extends string>({ label, value, choices, onChoose }: Props<T>) {
  return (
    <RadioGroup
      className={styles.segments ?? ""}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(next) => {
        const chosen = choices.find(({ id }) => id === next);
        if (chosen) onChoose(chosen.id);
      }}
    >
      {choices.map(({ id, text }) => (
        <Radio key={id} value={id} className={styles.segment ?? ""}>
          {text}
        </Radio>
      ))}
    </RadioGroup>
  );
}

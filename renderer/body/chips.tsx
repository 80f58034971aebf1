import { Chip } from "../ui/chip.tsx";
import { withChoice } from "./body-profile.ts";
import styles from "./question.module.css";

interface Props<T extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: T; readonly text: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: T[]) => void;
}

/** Any number of a few. */
export function Chips<T extends string>({ label, choices, chosen, onChange }: Props<T>) {
  return (
    <div className={styles.chips} role="group" aria-label={label}>
      {choices.map(({ id, text }) => (
        <Chip
          key={id}
          on={chosen.includes(id)}
          onChange={(on) => onChange(withChoice(chosen, id, on))}
        >
          {text}
        </Chip>
      ))}
    </div>
  );
}

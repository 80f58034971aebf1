import { Picker } from "../ui/picker.tsx";

interface Props {
  readonly label: string;
  readonly value: number;
  /** In order; the value is always among them. */
  readonly choices: readonly number[];
  readonly say: (value: number) => string;
  readonly failed: boolean;
  readonly onChoose: (value: number) => void;
}

/** A number chosen in a sentence. */
export function NumberPicker({ label, value, choices, say, failed, onChoose }: Props) {
  const all = [...new Set([...choices, value])].toSorted((a, b) => a - b);
  return (
    <Picker
      label={label}
      value={String(value)}
      choices={all.map((each) => ({ id: String(each), text: say(each) }))}
      failed={failed}
      onChoose={(id) => onChoose(Number(id))}
    />
  );
}

import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from "react-aria-components/Select";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import styles from "./picker.module.css";
import popover from "./popover.module.css";

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly id: T; readonly text: string }[];
  readonly failed?: boolean;
  readonly onChoose: (id: T) => void;
}

/** A choice inside a sentence: the words that stand there now, and a list of the others. */
export function Picker<T extends string>({
  label,
  value,
  choices,
  failed = false,
  onChoose,
}: Props<T>) {
  return (
    <Select
      className={styles.picker ?? ""}
      aria-label={label}
      value={value}
      isInvalid={failed}
      onChange={(key) => {
        const chosen = choices.find(({ id }) => id === key);
        if (chosen) onChoose(chosen.id);
      }}
    >
      <Button className={classes(styles.button, failed && styles.failed)}>
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <Icon name="down" size={14} />
      </Button>
      <Popover className={popover.popover ?? ""} offset={6} maxHeight={320}>
        <ListBox className={popover.list ?? ""} items={choices}>
          {({ id, text }) => (
            <ListBoxItem id={id} textValue={text} className={popover.item ?? ""}>
              {({ isSelected }) => (
                <>
                  {text}
                  {isSelected && <Icon name="tick" size={14} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

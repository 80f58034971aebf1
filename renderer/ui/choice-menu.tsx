import type { ReactElement } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components/Menu";
import styles from "./popover.module.css";

interface Props<T extends string> {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly choices: readonly { readonly id: T; readonly text: string }[];
  readonly onChoose: (id: T) => void;
  /** Where it opens: beside its button where there is no room above or below. */
  readonly placement?: "bottom start" | "top end" | "end";
}

/** A button with a short menu of things to do. */
export function ChoiceMenu<T extends string>({
  trigger,
  label,
  choices,
  onChoose,
  placement = "bottom start",
}: Props<T>) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover
        className={styles.popover ?? ""}
        placement={placement}
        offset={6}
        containerPadding={4}
      >
        <Menu className={styles.list ?? ""} aria-label={label}>
          {choices.map(({ id, text }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              className={styles.item ?? ""}
              onAction={() => onChoose(id)}
            >
              {text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

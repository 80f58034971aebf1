import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Icon, type PlayerIcon } from "./icon.tsx";
import styles from "./control.module.css";

interface Props {
  readonly icon: PlayerIcon;
  readonly label: string;
  readonly size: "small" | "large";
}

/** A round button with an icon and a name. */
export function Control({ icon, label, size, onPress }: Props & { readonly onPress: () => void }) {
  return (
    <Button className={`${styles.control} ${styles[size]}`} aria-label={label} onPress={onPress}>
      <Icon name={icon} />
    </Button>
  );
}

/** A round button that is on or off. */
export function Toggle({
  icon,
  label,
  size,
  on,
  onChange,
}: Props & { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <ToggleButton
      className={`${styles.control} ${styles[size]}`}
      aria-label={label}
      isSelected={on}
      onChange={onChange}
    >
      <Icon name={icon} />
    </ToggleButton>
  );
}

import { Button } from "react-aria-components/Button";
import { classes } from "./classes.ts";
import styles from "./icon-button.module.css";
import { Icon, type IconName } from "./icon.tsx";

interface Props {
  readonly icon: IconName;
  readonly label: string;
  readonly ring?: boolean;
  readonly disabled?: boolean;
  readonly onPress?: () => void;
}

/** A round button that shows an icon and says its name to a screen reader. */
export function IconButton({ icon, label, ring = false, disabled = false, onPress }: Props) {
  return (
    <Button
      className={classes(styles.button, ring && styles.ring)}
      aria-label={label}
      isDisabled={disabled}
      {...(onPress && { onPress })}
    >
      <Icon name={icon} />
    </Button>
  );
}

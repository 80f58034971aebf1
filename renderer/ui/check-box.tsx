import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components/Checkbox";
import styles from "./check-box.module.css";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";

interface Props {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly failed?: boolean;
  /** The id of what explains it or says what was wrong. */
  readonly describedBy?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Something to confirm, in its own words. */
export function CheckBox({
  on,
  onChange,
  failed = false,
  describedBy,
  className,
  children,
}: Props) {
  return (
    <Checkbox
      className={classes(styles.check, className)}
      isSelected={on}
      isInvalid={failed}
      {...(describedBy !== undefined && { "aria-describedby": describedBy })}
      onChange={onChange}
    >
      <span className={styles.box}>
        <Icon name="tick" size={16} />
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}

import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { classes } from "./classes.ts";
import styles from "./crumb.module.css";
import { Icon } from "./icon.tsx";

interface Props {
  readonly onPress: () => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The way back, above the title of a page. */
export function Crumb({ onPress, className, children }: Props) {
  return (
    <Button className={classes(styles.crumb, className)} onPress={onPress}>
      <Icon name="back" />
      {children}
    </Button>
  );
}

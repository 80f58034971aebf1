import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import styles from "./chip.module.css";

interface Props {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

/** A filter that is on or off. */
export function Chip({ on, onChange, children }: Props) {
  return (
    <ToggleButton className={styles.chip ?? ""} isSelected={on} onChange={onChange}>
      {children}
    </ToggleButton>
  );
}

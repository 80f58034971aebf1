import type { ReactNode } from "react";
import { classes } from "../ui/classes.ts";
import { Switch } from "../ui/switch.tsx";
import { Refused } from "./refused.tsx";
import styles from "./section.module.css";
import type { Refusal } from "./use-settings.ts";

interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
  readonly refusal: Refusal | null;
  readonly children: ReactNode;
}

/** A sentence that a switch makes true. */
export function Switched({ label, on, onTurn, refusal, children }: Props) {
  return (
    <li>
      <Switch label={label} on={on} onChange={onTurn} />
      <div className={classes(styles.sentence, !on && styles.off)}>
        {children}
        <Refused refusal={refusal} />
      </div>
    </li>
  );
}

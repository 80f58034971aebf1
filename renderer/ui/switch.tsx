import { Switch as AriaSwitch } from "react-aria-components/Switch";
import styles from "./switch.module.css";

interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ label, on, onChange }: Props) {
  return (
    <AriaSwitch
      className={styles.switch ?? ""}
      aria-label={label}
      isSelected={on}
      onChange={onChange}
    >
      <span className={styles.track} />
    </AriaSwitch>
  );
}

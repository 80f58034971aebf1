import type { ReactNode } from "react";
import styles from "./setting-row.module.css";

interface Props {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

/** What a setting is, and the control that changes it; the control says its own name. */
export function SettingRow({ title, text, children }: Props) {
  return (
    <div className={styles.row}>
      <div>
        <p className={styles.title}>{title}</p>
        {text !== undefined && <p className={styles.text}>{text}</p>}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  );
}

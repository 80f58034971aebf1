import { Button } from "react-aria-components/Button";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { BrandMark } from "../ui/brand-mark.tsx";
import { Icon } from "../ui/icon.tsx";
import { useWords } from "../words.tsx";
import { NextCountdown } from "./next-countdown.tsx";
import { pageGroups, type PageName } from "./pages.ts";
import { RemindersFoot } from "./reminders-foot.tsx";
import styles from "./sidebar.module.css";

interface Props {
  readonly snapshot: Snapshot;
  readonly page: PageName;
  readonly onOpen: (page: PageName) => void;
}

/** The navigation, and whether reminders are on. */
export function Sidebar({ snapshot, page, onOpen }: Props) {
  const words = useWords();
  return (
    <header className={styles.side}>
      <div className={styles.brand}>
        <BrandMark />
        <span>{words({ id: "app.name" })}</span>
      </div>
      <nav className={styles.pages} aria-label={words({ id: "shell.pages" })}>
        {pageGroups.map((group) => (
          <ul key={group[0]} className={styles.group}>
            {group.map((name) => (
              <li key={name}>
                <Button
                  className={styles.item ?? ""}
                  {...(name === page && { "aria-current": "page" as const })}
                  onPress={() => onOpen(name)}
                >
                  <Icon name={name} />
                  <span className={styles.text}>{words({ id: `shell.${name}` })}</span>
                  {name === "today" && (
                    <span className={styles.note}>
                      <NextCountdown snapshot={snapshot} />
                    </span>
                  )}
                </Button>
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <RemindersFoot snapshot={snapshot} />
    </header>
  );
}

import type { Notice } from "../../shared/ipc/snapshot.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { useWords } from "../words.tsx";
import styles from "./notices.module.css";

/** What the person has to know once, such as a file that was set aside. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const words = useWords();
  return (
    <div role="status">
      <ul className={styles.notices}>
        {notices.map(({ id, message }) => (
          <li key={id} className={styles.notice}>
            <CautionMark />
            <p>{words(message)}</p>
            <Button
              tone="secondary"
              size="small"
              onPress={() => void bridge.send("notice.dismiss", { notice: id })}
            >
              {words({ id: "action.dismiss" })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

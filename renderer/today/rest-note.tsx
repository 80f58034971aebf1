import { useIntl } from "react-intl";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import text from "../ui/text.module.css";
import { useWeek } from "../use-week.ts";
import { useWords } from "../words.tsx";
import styles from "./day-column.module.css";

/** Says the evening before that tomorrow is a rest day, why, and what is left out (R13). */
export function RestNote({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const intl = useIntl();
  const tomorrow = useWeek(snapshot)?.[1];
  if (!tomorrow?.rest) return null;
  const { rest, voided } = tomorrow;
  const titles = intl.formatList(voided);
  return (
    <div className={styles.rest}>
      <h3 className={text.label}>{words({ id: "today.rest-tomorrow" })}</h3>
      <p>
        {words({
          id: `today.rest-${rest.cause}`,
          values: { days: rest.days, voided: voided.length, titles },
        })}
      </p>
    </div>
  );
}

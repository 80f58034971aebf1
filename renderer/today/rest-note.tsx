import { useIntl } from "react-intl";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { allowedRoutines } from "../../shared/rules/offer.ts";
import { restDayRows } from "../../shared/rules/rest-day-rows.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import text from "../ui/text.module.css";
import { useSuited } from "../use-suited.ts";
import { useWeek } from "../use-week.ts";
import { useWords } from "../words.tsx";
import styles from "./day-column.module.css";

/**
 * R13. Says that today is a rest day, why, and what is left out, with the way to train anyway; and
 * says it of tomorrow the evening before.
 */
export function RestNote({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const intl = useIntl();
  const week = useWeek(snapshot);
  const [today, tomorrow] = week ?? [];
  const suited = useSuited();
  const { on, look, first } = snapshot.settings.reminders.restDay;
  const isSuggested = on && look === "note" && today?.recovers === true;
  const [offered] = allowedRoutines(restDayRows[first], snapshot.limits);
  if (today?.rest && today.voided.length > 0) {
    const { rest, voided } = today;
    const values = { days: rest.days, titles: intl.formatList(voided) };
    return (
      <div className={styles.rest}>
        <h3 className={text.label}>{words({ id: "today.rest-today" })}</h3>
        <p>{words({ id: `today.rest-today-${rest.cause}`, values })}</p>
        <Button tone="quiet" size="small" onPress={() => void bridge.send("rest-day.override", {})}>
          {words({ id: "today.train-anyway" })}
        </Button>
      </div>
    );
  }
  if (isSuggested) {
    const { rest } = today;
    const routine = suited(offered ?? null)?.routine;
    return (
      <div className={styles.rest}>
        <h3 className={text.label}>{words({ id: "title.rest-day" })}</h3>
        <p>
          {rest === null
            ? words({ id: "reason.rest-day.after-training" })
            : words({ id: `reason.rest-day.${rest.cause}`, values: { days: rest.days } })}{" "}
          {words({ id: "today.rest-offer" })}
        </p>
        {routine && (
          <Button
            tone="quiet"
            size="small"
            onPress={() => void bridge.send("routine.start", { routine: routine.id })}
          >
            {words({ id: "recovery.take-routine", values: { name: routine.name } })}
          </Button>
        )}
      </div>
    );
  }
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

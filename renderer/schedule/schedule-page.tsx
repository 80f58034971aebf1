import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { HoldsSentence } from "./holds-sentence.tsx";
import { MoreReminders } from "./more-reminders.tsx";
import { OwnReminders } from "./own-reminders.tsx";
import { RecoverySettings } from "./recovery-settings.tsx";
import { RestSentence } from "./rest-sentence.tsx";
import styles from "./schedule-page.module.css";
import { MicroSentence, StretchSentence, WarmUpSentence } from "./sentences.tsx";
import { SingleDates } from "./single-dates.tsx";
import { TrainingPlan } from "./training-plan.tsx";
import { useSettings } from "./use-settings.ts";
import { dateOf } from "./wall-time.ts";
import { Week } from "./week.tsx";

/** When Supple speaks up: the reminders as sentences, the week that they make, and what the person adds. */
export function SchedulePage({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const [settings, edit] = useSettings(snapshot);
  const today = dateOf(snapshot.at, snapshot.zone);
  return (
    <div className={styles.page}>
      <div className={styles.scroll}>
        <header className={styles.bar}>
          <h1 className={text.page}>{words({ id: "schedule.title" })}</h1>
          <p className={text.meta}>{words({ id: "schedule.at-once" })}</p>
        </header>
        <ul className={styles.sentences} aria-label={words({ id: "schedule.sentences" })}>
          <StretchSentence settings={settings} edit={edit} />
          <MicroSentence settings={settings} edit={edit} />
          <WarmUpSentence settings={settings} edit={edit} />
          <RestSentence settings={settings} edit={edit} />
          <HoldsSentence settings={settings} outside={snapshot.outside} edit={edit} />
        </ul>
        <Week snapshot={snapshot} settings={settings} edit={edit} />
        <TrainingPlan settings={settings} edit={edit} today={today} />
        <RecoverySettings settings={settings} edit={edit} />
        <OwnReminders settings={settings} edit={edit} />
        <MoreReminders settings={settings} edit={edit} />
        <SingleDates settings={settings} edit={edit} today={today} />
      </div>
    </div>
  );
}

import { useState } from "react";
import { useIntl } from "react-intl";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { classes } from "../ui/classes.ts";
import text from "../ui/text.module.css";
import { useNow } from "../use-now.ts";
import { Advice } from "./advice.tsx";
import { CheckIn } from "./check-in.tsx";
import { DayColumn } from "./day-column.tsx";
import { EasierRhythm } from "./easier-rhythm.tsx";
import { FlareNote } from "./flare-note.tsx";
import { Hero } from "./hero.tsx";
import { LinkQuestion } from "./link-question.tsx";
import { Notices } from "./notices.tsx";
import { RecoveryNotes } from "./recovery-notes.tsx";
import { ReportFlare } from "./report-flare.tsx";
import { TrainingLog } from "./training-log.tsx";
import styles from "./today-page.module.css";

/** What is next and why, and the day around it. */
export function TodayPage({ snapshot }: { readonly snapshot: Snapshot }) {
  const intl = useIntl();
  const [reported, setReported] = useState(false);
  const now = useNow(5000);
  return (
    <div className={styles.today}>
      <div className={styles.now}>
        <div className={styles.scroll}>
          <h1 className={classes(text.page, styles.title)}>
            {intl.formatDate(now, { weekday: "long", day: "numeric", month: "long" })}
          </h1>
          <Notices notices={snapshot.notices} />
          {/* What red flags ask for is not to be read beside advice to keep moving. */}
          {snapshot.lock === null && (
            <>
              <Advice advice={snapshot.advice} />
              <FlareNote snapshot={snapshot} focused={reported} />
              <RecoveryNotes snapshot={snapshot} />
            </>
          )}
          <LinkQuestion asked={snapshot.asked} />
          <EasierRhythm snapshot={snapshot} />
          <Hero snapshot={snapshot} />
          <CheckIn checkIns={snapshot.checkIns} lock={snapshot.lock} />
          {snapshot.flare === null && <ReportFlare onReported={() => setReported(true)} />}
          <TrainingLog snapshot={snapshot} />
        </div>
      </div>
      <DayColumn snapshot={snapshot} />
    </div>
  );
}

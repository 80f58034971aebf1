import { routineMinutes } from "../../shared/content/catalogue.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Message } from "../../shared/messages/message.ts";
import { Button } from "../ui/button.tsx";
import { FigureStage } from "../ui/figure-stage.tsx";
import { LoginSwitch } from "../ui/login-switch.tsx";
import { SettingRow } from "../ui/setting-row.tsx";
import { sameDay } from "../ui/same-day.ts";
import { useSuited } from "../use-suited.ts";
import { useWords } from "../words.tsx";
import { Step, type StepPlace } from "./step.tsx";
import styles from "./parts.module.css";

interface Props {
  readonly place: StepPlace;
  readonly snapshot: Snapshot;
  /** Goes on to what the person may tell of their body. */
  readonly onBody: () => void;
}

const title = ({ next, at, zone }: Snapshot): Message => {
  if (next === null) return { id: "onboarding.first.none" };
  const id = sameDay(next.at, at, zone) ? "onboarding.first" : "onboarding.first.day";
  return { id, values: { at: next.at } };
};

/** When the first reminder comes, and what it looks like. */
export function FirstBreakStep({ place, snapshot, onBody }: Props) {
  const words = useWords();
  const { next, program } = snapshot;
  const routine = useSuited()(next?.routine ?? null)?.routine;
  return (
    <Step
      place={place}
      title={words(title(snapshot))}
      lead={words({ id: "onboarding.first.lead" })}
      next={words({ id: "onboarding.done" })}
      aside={
        next !== null &&
        routine !== undefined && (
          <div className={styles.picture}>
            <p className={styles.caption}>{words({ id: "onboarding.first.looks" })}</p>
            <div className={styles.card}>
              <FigureStage routine={routine} units={92} className={styles.thumb} />
              <div>
                <p className={styles.kind}>{words({ id: `kind.${next.kind}` })}</p>
                <p className={styles.offer}>
                  {words({
                    id: "prompt.offer",
                    values: { name: routine.name, minutes: routineMinutes(routine) },
                  })}
                </p>
              </div>
            </div>
            <p className={styles.caption}>{words({ id: "onboarding.first.waits" })}</p>
          </div>
        )
      }
    >
      <ul className={styles.promises}>
        {(["tray", "pause"] as const).map((name) => (
          <li key={name}>
            <h2>{words({ id: `onboarding.first.${name}` })}</h2>
            <p>{words({ id: `onboarding.first.${name}.text` })}</p>
          </li>
        ))}
      </ul>
      <LoginSwitch on={program.startsAtLogin} />
      <SettingRow
        title={words({ id: "onboarding.first.body" })}
        text={words({ id: "onboarding.first.body.text" })}
      >
        <Button tone="secondary" size="small" onPress={onBody}>
          {words({ id: "body.title" })}
        </Button>
      </SettingRow>
    </Step>
  );
}

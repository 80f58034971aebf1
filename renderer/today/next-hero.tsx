import { FormattedMessage } from "react-intl";
import type { Upcoming } from "../../shared/ipc/snapshot.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import text from "../ui/text.module.css";
import { useSuited } from "../use-suited.ts";
import { useWords } from "../words.tsx";
import { ChangedNote } from "./changed-note.tsx";
import styles from "./hero.module.css";
import { RoutineLine } from "./routine-line.tsx";
import { Ruler } from "./ruler.tsx";
import { Stage } from "./stage.tsx";
import { TimeLeft } from "./time-left.tsx";
import { useSubjectName } from "../ui/use-subject-name.ts";

interface Props {
  readonly next: Upcoming;
  readonly settings: Settings;
}

/** The next break of today. */
export function NextHero({ next, settings }: Props) {
  const words = useWords();
  const nameOf = useSubjectName();
  const suited = useSuited()(next.routine);
  const routine = suited?.routine;
  return (
    <>
      {routine && <Stage routine={routine} moving />}
      {next.since < next.at && <Ruler since={next.since} at={next.at} />}
      <RoutineLine
        title={
          <FormattedMessage
            id="today.next"
            values={{
              name: nameOf(next, settings),
              soft: (chunks) => <span className={text.soft}>{chunks}</span>,
            }}
          />
        }
        routine={routine}
      >
        <TimeLeft at={next.at} />
      </RoutineLine>
      <p className={styles.why}>{words(next.reason)}</p>
      <ChangedNote suited={suited} />
      <div className={styles.acts}>
        {routine && suited?.possible && (
          <Button
            tone="primary"
            onPress={() => void bridge.send("routine.start", { routine: routine.id, by: "window" })}
          >
            <Icon name="play" />
            {words({ id: "action.start-now" })}
          </Button>
        )}
        <Button tone="quiet" onPress={() => void bridge.send("break.taken", {})}>
          {words({ id: "today.break-taken" })}
        </Button>
      </div>
    </>
  );
}

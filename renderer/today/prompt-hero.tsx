import type { PromptView } from "../../shared/ipc/snapshot.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { SnoozeMenu } from "../ui/snooze-menu.tsx";
import { useSuited } from "../use-suited.ts";
import { useWords } from "../words.tsx";
import { ChangedNote } from "./changed-note.tsx";
import styles from "./hero.module.css";
import { RoutineLine } from "./routine-line.tsx";
import { Stage } from "./stage.tsx";

/** The prompt that is open, answered from the window. */
export function PromptHero({ prompt }: { readonly prompt: PromptView }) {
  const words = useWords();
  const [first] = prompt.routines;
  const suited = useSuited()(first ?? null);
  const routine = suited?.routine;
  const answer = (): void => void bridge.send("prompt.start", { prompt: prompt.id, routine: null });
  return (
    <>
      {routine && <Stage routine={routine} moving />}
      <RoutineLine title={words(prompt.title)} routine={routine} />
      <p className={styles.why}>
        {prompt.heed && `${words(prompt.heed)} `}
        {words(prompt.reason)}
      </p>
      <ChangedNote suited={suited} />
      <div className={styles.acts}>
        {routine && (
          <Button
            tone="primary"
            onPress={() =>
              void bridge.send("prompt.start", { prompt: prompt.id, routine: routine.id })
            }
          >
            <Icon name="play" />
            {words({ id: "action.start" })}
          </Button>
        )}
        {prompt.kind === "rest-day" && (
          <Button tone="secondary" onPress={answer}>
            {words({ id: "prompt.walk" })}
          </Button>
        )}
        {!routine && prompt.kind !== "check-in" && (
          <Button tone="primary" onPress={answer}>
            {words({ id: "prompt.done" })}
          </Button>
        )}
        <SnoozeMenu prompt={prompt} />
        <Button tone="quiet" onPress={() => void bridge.send("prompt.skip", { prompt: prompt.id })}>
          {words({ id: "action.skip" })}
        </Button>
      </div>
    </>
  );
}

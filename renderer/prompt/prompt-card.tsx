import { routineMinutes } from "../../shared/content/catalogue.ts";
import type { PromptView, Snapshot } from "../../shared/ipc/snapshot.ts";
import { classes } from "../ui/classes.ts";
import { FigureStage } from "../ui/figure-stage.tsx";
import { useWords } from "../words.tsx";
import { Acts } from "./acts.tsx";
import { Fuse } from "./fuse.tsx";
import { hasOtherChoices, OtherChoices } from "./other-choices.tsx";
import { PainQuestion, titleId } from "./pain-question.tsx";
import styles from "./prompt-window.module.css";
import { useAttending, useInWindow } from "./use-attending.ts";
import { useOffer } from "./use-offer.ts";

export interface PromptProps {
  readonly prompt: PromptView;
  readonly at: Snapshot["at"];
  readonly workouts: Snapshot["workouts"];
}

/** A reminder in its small window: what it offers and why, to start, put off or skip. It never takes the focus (P5). */
export function PromptCard({ prompt, at, workouts }: PromptProps) {
  const words = useWords();
  useAttending(prompt.id, useInWindow());
  const offer = useOffer(prompt, workouts);
  const { routine } = offer;
  const hasMore = hasOtherChoices(offer);
  return (
    <main className={classes(styles.prompt, routine === undefined && styles.bare)}>
      {routine && (
        <FigureStage
          routine={routine}
          moving
          units={92}
          className={styles.stage}
          standing={styles.floor}
        />
      )}
      <div className={classes(styles.words, hasMore && styles.full)}>
        <h1 id={titleId} className={styles.title}>
          {words(prompt.title)}
        </h1>
        <p className={styles.reason}>
          {routine &&
            words({
              id: "prompt.offer",
              values: { name: routine.name, minutes: routineMinutes(routine) },
            })}{" "}
          {prompt.heed && `${words(prompt.heed)} `}
          {words(prompt.reason)}
        </p>
        {prompt.asksPain && (
          <div className={styles.pain}>
            <PainQuestion compact />
          </div>
        )}
        <div className={styles.acts}>
          <Acts prompt={prompt} offer={offer} size="small" />
        </div>
        {hasMore && <OtherChoices {...offer} />}
      </div>
      <Fuse fuse={prompt.fuse} at={at} />
    </main>
  );
}

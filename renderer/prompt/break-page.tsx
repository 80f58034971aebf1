import { useCallback, useEffect, useRef, useState } from "react";
import { routineMinutes } from "../../shared/content/catalogue.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import { FigureStage } from "../ui/figure-stage.tsx";
import { useEscape } from "../ui/use-escape.ts";
import { useWords } from "../words.tsx";
import { Acts } from "./acts.tsx";
import styles from "./break-page.module.css";
import { Fuse } from "./fuse.tsx";
import { hasOtherChoices, OtherChoices } from "./other-choices.tsx";
import { PainQuestion, titleId } from "./pain-question.tsx";
import type { PromptProps } from "./prompt-card.tsx";
import { useAttending } from "./use-attending.ts";
import { useOffer } from "./use-offer.ts";

const reasonId = "break-reason";

/**
 * A reminder over the whole screen. The focus is on what it says and on no button, so that a key that was meant for
 * something else answers nothing; Escape and a press make it small.
 */
export function BreakPage({ prompt, at, workouts }: PromptProps) {
  const words = useWords();
  const { id } = prompt;
  // Whoever looks at a screen that is covered is not yet at an answer.
  const [answering, setAnswering] = useState(false);
  useAttending(id, answering);
  const leave = useCallback(() => void bridge.send("prompt.make-small", { prompt: id }), [id]);
  useEscape(leave);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  const offer = useOffer(prompt, workouts);
  const { routine } = offer;
  return (
    <main className={classes(styles.page, routine === undefined && styles.bare)}>
      <div className={styles.leave}>
        <Button tone="quiet" onPress={leave}>
          {words({ id: "prompt.make-small" })}
          <kbd>{words({ id: "prompt.key.escape" })}</kbd>
        </Button>
      </div>
      <div
        ref={said}
        className={styles.words}
        role="dialog"
        aria-labelledby={titleId}
        aria-describedby={reasonId}
        tabIndex={-1}
      >
        <h1 id={titleId} className={styles.title}>
          {words(prompt.title)}
        </h1>
        <div id={reasonId} className={styles.reason}>
          {routine && (
            <p className={styles.offer}>
              {words({
                id: "prompt.offer",
                values: { name: routine.name, minutes: routineMinutes(routine) },
              })}
            </p>
          )}
          {prompt.heed && <p>{words(prompt.heed)}</p>}
          <p>{words(prompt.reason)}</p>
        </div>
        <div
          onPointerEnter={() => setAnswering(true)}
          onPointerLeave={() => setAnswering(false)}
          onFocus={() => setAnswering(true)}
          onBlur={() => setAnswering(false)}
        >
          {prompt.asksPain && (
            <div className={styles.pain}>
              <PainQuestion />
            </div>
          )}
          <div className={styles.acts}>
            <Acts prompt={prompt} offer={offer} size="large" />
          </div>
          {hasOtherChoices(offer) && <OtherChoices {...offer} />}
        </div>
      </div>
      {routine && <FigureStage routine={routine} moving units={152} className={styles.stage} />}
      <Fuse fuse={prompt.fuse} at={at} />
    </main>
  );
}

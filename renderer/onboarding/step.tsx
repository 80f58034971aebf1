import { useEffect, useRef, type ReactNode } from "react";
import type { Notice } from "../../shared/ipc/snapshot.ts";
import { BrandMark } from "../ui/brand-mark.tsx";
import { Button } from "../ui/button.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { classes } from "../ui/classes.ts";
import { useStageUnderFrame } from "../ui/use-stage-under-frame.ts";
import { useWords } from "../words.tsx";
import styles from "./step.module.css";

/** Where a step stands in the first run, and the ways out of it. */
export interface StepPlace {
  readonly nth: number;
  readonly of: number;
  readonly notices: readonly Notice[];
  readonly onBack: (() => void) | null;
  readonly onNext: () => void;
}

interface Props {
  readonly place: StepPlace;
  readonly title: string;
  readonly lead: string;
  /** What the button that goes on is called. */
  readonly next: string;
  readonly onNext?: () => void;
  readonly note?: string;
  readonly aside: ReactNode;
  readonly children?: ReactNode;
}

/** One step of the first run: a question or a statement, what belongs to it, and a picture beside it. */
export function Step({ place, title, lead, next, onNext, note, aside, children }: Props) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const picture = useRef<HTMLElement>(null);
  useStageUnderFrame(picture);
  const { nth, of, notices, onBack } = place;
  // A step that was come to is read from its heading on.
  useEffect(() => {
    if (nth > 1) heading.current?.focus();
  }, [nth]);
  return (
    <div className={styles.window}>
      <div className={styles.drag} />
      <main className={styles.step}>
        <div className={styles.brand}>
          <BrandMark />
          {words({ id: "app.name" })}
        </div>
        {of > 1 && (
          <div className={styles.progress}>
            <ol aria-hidden="true">
              {Array.from({ length: of }, (_, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- a step is known by its place alone
                <li key={index} className={classes(index < nth && styles.reached)} />
              ))}
            </ol>
            <p>{words({ id: "onboarding.step", values: { nth, of } })}</p>
          </div>
        )}
        <div role="status">
          {notices.map(({ id, message }) => (
            <p key={id} className={styles.notice}>
              <CautionMark />
              {words(message)}
            </p>
          ))}
        </div>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <p className={styles.lead}>{lead}</p>
        {children}
        <footer className={styles.foot}>
          <Button tone="primary" size="large" onPress={onNext ?? place.onNext}>
            {next}
          </Button>
          {onBack && (
            <Button tone="quiet" size="large" onPress={onBack}>
              {words({ id: "onboarding.back" })}
            </Button>
          )}
          {note !== undefined && <p className={styles.note}>{note}</p>}
        </footer>
      </main>
      <aside ref={picture} className={styles.aside}>
        {aside}
      </aside>
    </div>
  );
}

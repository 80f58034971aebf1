import type { ReactNode } from "react";
import type { Notice } from "../../shared/ipc/snapshot.ts";
import { Button } from "../ui/button.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { classes } from "../ui/classes.ts";
import { Sheet } from "../ui/sheet.tsx";
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

/** How far the first run has come, and what the person is to be told meanwhile. */
export function StepTop({ place: { nth, of, notices } }: { readonly place: StepPlace }) {
  const words = useWords();
  return (
    <>
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
    </>
  );
}

/** One step of the first run: a question or a statement, what belongs to it, and a picture beside it. */
export function Step({ place, title, lead, next, onNext, note, aside, children }: Props) {
  const words = useWords();
  const { nth, onBack } = place;
  return (
    <Sheet
      title={title}
      lead={lead}
      above={<StepTop place={place} />}
      aside={aside}
      focusOn={nth > 1 ? nth : null}
      foot={
        <>
          <Button tone="primary" size="large" onPress={onNext ?? place.onNext}>
            {next}
          </Button>
          {onBack && (
            <Button tone="quiet" size="large" onPress={onBack}>
              {words({ id: "onboarding.back" })}
            </Button>
          )}
          {note !== undefined && <p className={styles.note}>{note}</p>}
        </>
      }
    >
      {children}
    </Sheet>
  );
}

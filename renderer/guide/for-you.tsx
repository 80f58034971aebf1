import { FormattedMessage } from "react-intl";
import type { Exercise } from "../../shared/content/schema.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { withAgreement } from "../../shared/rules/agreement.ts";
import { inOrder } from "../../shared/rules/heaviest.ts";
import { suitabilityOf, type Cause } from "../../shared/rules/suitability.ts";
import { AllowAgain } from "../ui/allow-again.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { CheckBox } from "../ui/check-box.tsx";
import { classes } from "../ui/classes.ts";
import { TextLink } from "../ui/text-link.tsx";
import { useCauseWords } from "../ui/use-cause-words.ts";
import { isCaution, mainCause, useTag, VerdictMark } from "../ui/verdict-tag.tsx";
import { useSettings } from "../use-settings.ts";
import { useWords } from "../words.tsx";
import styles from "./exercise.module.css";

interface Props {
  readonly exercise: Exercise;
  readonly snapshot: Snapshot;
}

/** How an exercise suits, in a line: for this person where something speaks against it, else for most. */
export function VerdictLine({ exercise, snapshot }: Props) {
  const words = useWords();
  const causeWords = useCauseWords();
  const tag = useTag();
  const { risk } = exercise;
  const cause = mainCause(suitabilityOf(exercise, snapshot.limits));
  if (cause === undefined || cause.verdict === "note") {
    return (
      <p className={risk === "safe" ? styles.verdict : styles.caution}>
        {risk !== "safe" && <CautionMark />}
        {words({ id: `guide.${risk}` })}
      </p>
    );
  }
  return (
    <p className={classes(styles.against, !isCaution(cause) && styles.plain)}>
      <VerdictMark cause={cause} />
      <span>
        <FormattedMessage
          id="suits.because"
          values={{
            tag: tag(cause),
            cause: causeWords(cause),
            b: (chunks) => <b key="tag">{chunks}</b>,
          }}
        />
      </span>
    </p>
  );
}

const isAsked = (cause: Cause) =>
  cause.kind === "condition" && (cause.verdict === "ask-first" || cause.agreed);

const hasWay = (cause: Cause): boolean => isAsked(cause) || cause.kind === "not-suited";

/** What speaks against an exercise for this person besides the first, in order, what their professional agreed to, and what did not suit. */
export function ForYou({ exercise, snapshot }: Props) {
  const words = useWords();
  const causeWords = useCauseWords();
  const [, edit] = useSettings(snapshot);
  const suitability = suitabilityOf(exercise, snapshot.limits);
  const main = mainCause(suitability);
  // The first stands in the line below the title, and a form has its own place.
  const told = inOrder(suitability.causes).filter(
    (cause) =>
      cause.kind !== "form" && (cause !== main || cause.verdict === "note" || hasWay(cause)),
  );
  if (told.length === 0) return null;
  return (
    <section className={styles.forYou}>
      <h2>{words({ id: "suits.for-you" })}</h2>
      <ul className={styles.notes}>
        {told.map((cause) => (
          <li key={causeWords(cause)}>
            {causeWords(cause)}
            {cause.kind === "condition" && isAsked(cause) && (
              <CheckBox
                on={cause.agreed}
                onChange={(on) =>
                  void edit((all) => ({
                    ...all,
                    body: withAgreement(
                      all.body,
                      { exercise: exercise.id, condition: cause.condition },
                      on,
                    ),
                  }))
                }
              >
                {words({ id: "suits.agree" })}
              </CheckBox>
            )}
            {cause.kind === "not-suited" && <AllowAgain exercise={exercise.id} />}
          </li>
        ))}
      </ul>
      <TextLink to={{ page: "body", id: "body" }}>{words({ id: "body.title" })}</TextLink>
    </section>
  );
}

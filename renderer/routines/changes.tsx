import { FormattedMessage } from "react-intl";
import { findExercise } from "../../shared/content/catalogue.ts";
import type { Change } from "../../shared/rules/routine-for.ts";
import { AllowAgain } from "../ui/allow-again.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { useSuitedWords } from "../ui/use-suited-words.ts";
import { useWords } from "../words.tsx";
import styles from "./routine-page.module.css";

interface Props {
  readonly changes: readonly Change[];
  /** The routine that one comes back to. */
  readonly leaving: string;
}

const didNotSuit = ({ causes }: Change): boolean =>
  causes.some(({ kind }) => kind === "not-suited");

const nameOf = (exercise: string): string => findExercise(exercise)?.name ?? exercise;

/** The ways to have offered again what did not suit. */
export const AllowedAgain = ({ changes }: Pick<Props, "changes">) =>
  changes
    .filter(didNotSuit)
    .map(({ was }) => <AllowAgain key={was} exercise={was} name={nameOf(was)} />);

/** What of a routine was changed for this person: what was there, what came of it, and why (R33, R35). */
export function Changes({ changes, leaving }: Props) {
  const words = useWords();
  const { why } = useSuitedWords();
  if (changes.length === 0) return null;
  return (
    <>
      <h2>{words({ id: "suits.changed.title" })}</h2>
      <ul className={styles.cues}>
        {changes.map((change) => {
          const { was, became } = change;
          return (
            <li key={was}>
              {became === null ? (
                words({ id: "suits.left-out", values: { was: nameOf(was) } })
              ) : (
                <FormattedMessage
                  id="suits.became"
                  values={{
                    was: nameOf(was),
                    became: nameOf(became),
                    link: (chunks) => (
                      <TextLink key="link" to={{ page: "guide", id: became }} leaving={leaving}>
                        {chunks}
                      </TextLink>
                    ),
                  }}
                />
              )}
              <br />
              {why(change)}
            </li>
          );
        })}
      </ul>
      <AllowedAgain changes={changes} />
      <TextLink to={{ page: "body", id: "body" }} leaving={leaving}>
        {words({ id: "body.title" })}
      </TextLink>
    </>
  );
}

import { Button } from "react-aria-components/Button";
import { useWords } from "../words.tsx";
import { LogQuestion } from "./log-question.tsx";
import styles from "./other-choices.module.css";
import type { Offer } from "./use-offer.ts";

export const hasOtherChoices = ({ other, walk, untold }: Offer): boolean =>
  other !== undefined || walk || untold !== undefined;

/** What else a prompt can be answered with, in small print. */
export function OtherChoices({ other, walk, untold, start }: Offer) {
  const words = useWords();
  return (
    <div className={styles.others}>
      {other && (
        <Button className={styles.other ?? ""} onPress={() => start(other)}>
          {words({ id: "prompt.instead", values: { name: other.name } })}
        </Button>
      )}
      {untold && <LogQuestion workout={untold} />}
      {walk && (
        <Button className={styles.other ?? ""} onPress={() => start(null)}>
          {words({ id: "prompt.walk" })}
        </Button>
      )}
    </div>
  );
}

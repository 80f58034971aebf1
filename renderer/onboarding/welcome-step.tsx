import { Figure } from "../figure/figure.tsx";
import { useWords } from "../words.tsx";
import { Step, type StepPlace } from "./step.tsx";
import styles from "./parts.module.css";

const promises = ["breaks", "training", "private"] as const;

/** What Supple does. */
export function WelcomeStep({ place }: { readonly place: StepPlace }) {
  const words = useWords();
  return (
    <Step
      place={place}
      title={words({ id: "onboarding.welcome" })}
      lead={words({ id: "onboarding.welcome.lead" })}
      next={words({ id: "onboarding.continue" })}
      aside={
        <div className={styles.picture}>
          <Figure exercise="sit-to-stand" moving className={styles.figure} />
          <p className={styles.caption}>{words({ id: "onboarding.welcome.caption" })}</p>
        </div>
      }
    >
      <ul className={styles.promises}>
        {promises.map((name) => (
          <li key={name}>
            <h2>{words({ id: `onboarding.promise.${name}` })}</h2>
            <p>{words({ id: `onboarding.promise.${name}.text` })}</p>
          </li>
        ))}
      </ul>
    </Step>
  );
}

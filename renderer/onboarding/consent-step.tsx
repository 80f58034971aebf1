import { useId, useState } from "react";
import disclaimer from "../../shared/content/data/disclaimer.json" with { type: "json" };
import { hasConsented, withConsent } from "../../shared/rules/consent.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { CheckBox } from "../ui/check-box.tsx";
import { FieldError } from "../ui/field-error.tsx";
import type { EditSettings } from "../use-settings.ts";
import { useWords } from "../words.tsx";
import { Step, type StepPlace } from "./step.tsx";
import styles from "./parts.module.css";

interface Props {
  readonly place: StepPlace;
  readonly settings: Settings;
  readonly edit: EditSettings;
}

/** R36. The disclaimer, short with the long one beside it; without its acknowledgement no routine starts. */
export function ConsentStep({ place, settings, edit }: Props) {
  const words = useWords();
  const errorId = useId();
  const [ticked, setTicked] = useState(() => hasConsented(settings));
  const [error, setError] = useState<string | null>(null);
  const accept = async (): Promise<void> => {
    if (!ticked) {
      setError(words({ id: "onboarding.consent.missing" }));
      return;
    }
    const refused = await edit(withConsent);
    if (refused === null) place.onNext();
    else setError(words({ id: "settings.not-saved", values: { error: refused } }));
  };
  return (
    <Step
      place={place}
      title={words({ id: "onboarding.consent" })}
      lead={disclaimer.short}
      next={words({ id: "onboarding.consent.accept" })}
      onNext={() => void accept()}
      aside={
        <section className={styles.long} aria-labelledby={`${errorId}-long`}>
          <h2 id={`${errorId}-long`}>{words({ id: "onboarding.consent.long" })}</h2>
          <p>{disclaimer.long}</p>
        </section>
      }
    >
      <CheckBox
        className={styles.check}
        on={ticked}
        failed={error !== null}
        describedBy={errorId}
        onChange={(on) => {
          setTicked(on);
          setError(null);
        }}
      >
        {words({ id: "onboarding.consent.tick" })}
      </CheckBox>
      <div id={errorId} className={styles.error}>
        <FieldError text={error} />
      </div>
      <p className={styles.fine}>{words({ id: "onboarding.consent.later" })}</p>
    </Step>
  );
}

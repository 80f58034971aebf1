import { useState, type ReactNode } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { useSettings } from "../use-settings.ts";
import { ConsentStep } from "./consent-step.tsx";
import { FirstBreakStep } from "./first-break-step.tsx";
import { HoursStep } from "./hours-step.tsx";
import { StepTop, type StepPlace } from "./step.tsx";
import { WelcomeStep } from "./welcome-step.tsx";

interface Props {
  readonly snapshot: Snapshot;
  /** R31. The red-flag questions, as one of the steps. */
  readonly questions: (step: {
    readonly above: ReactNode;
    readonly onBack: (() => void) | null;
    readonly onDone: () => void;
  }) => ReactNode;
  /** It is over, and leads to where the person wants to go on. */
  readonly onDone: (then?: "body") => void;
}

const everyStep = ["welcome", "consent", "questions", "hours", "first-break"] as const;

/** The first run; for who has known Supple before, only the consent to what has changed since (R36). */
export function Onboarding({ snapshot, questions, onDone }: Props) {
  const [settings, edit] = useSettings(snapshot);
  const [steps] = useState(() =>
    settings.consent.disclaimer === null
      ? everyStep.filter((step) => step !== "questions" || snapshot.screening === "first-run")
      : (["consent"] as const),
  );
  const refused = snapshot.notices.some(({ message }) => message.id === "start.consent-missing");
  const [at, go] = useState(0);
  // Who has just asked for a routine is led to what it waits for, once: they may go back.
  const [led, setLed] = useState(false);
  const consentAt = steps.findIndex((step) => step === "consent");
  if (refused !== led) {
    setLed(refused);
    if (refused && at < consentAt) go(consentAt);
  }
  const place: StepPlace = {
    nth: at + 1,
    of: steps.length,
    notices: snapshot.notices,
    onBack: at > 0 ? () => go(at - 1) : null,
    onNext: () => (at + 1 < steps.length ? go(at + 1) : onDone()),
  };
  switch (steps[at]) {
    case "welcome":
      return <WelcomeStep place={place} />;
    case "consent":
      return <ConsentStep place={place} settings={settings} edit={edit} />;
    case "questions":
      return questions({
        above: <StepTop place={place} />,
        onBack: place.onBack,
        onDone: place.onNext,
      });
    case "hours":
      return <HoursStep place={place} settings={settings} edit={edit} />;
    default:
      return <FirstBreakStep place={place} snapshot={snapshot} onBody={() => onDone("body")} />;
  }
}

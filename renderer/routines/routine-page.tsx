import { useEffect, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { FormattedMessage } from "react-intl";
import { findExercise, findRoutine, isExerciseId } from "../../shared/content/catalogue.ts";
import type { Exercise, Routine } from "../../shared/content/schema.ts";
import { gentlerThan } from "../../shared/rules/offer.ts";
import type { Suited } from "../../shared/rules/routine-for.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { Crumb } from "../ui/crumb.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { Icon } from "../ui/icon.tsx";
import { shownRoutine } from "../ui/shown-routine.ts";
import text from "../ui/text.module.css";
import { TextLink } from "../ui/text-link.tsx";
import { useEscape } from "../ui/use-escape.ts";
import { useRoutineFacts } from "../ui/use-routine-facts.ts";
import { useStageUnderFrame } from "../ui/use-stage-under-frame.ts";
import { useSuitedWords } from "../ui/use-suited-words.ts";
import { useLimits } from "../use-limits.ts";
import { useSuited } from "../use-suited.ts";
import { useWords } from "../words.tsx";
import { AllowedAgain, Changes } from "./changes.tsx";
import { FilmStrip } from "./film-strip.tsx";
import styles from "./routine-page.module.css";
import { useTimesDone } from "./use-times-done.ts";

interface Own {
  readonly onChange: () => void;
  /** Answers why it was refused, or null. */
  readonly onRemove: () => Promise<string | null>;
}

interface Props {
  /** The routine as it suits the person now. */
  readonly suited: Suited;
  readonly onBack: () => void;
  readonly onOpen: (routine: Routine) => void;
  /** What the person can do with a routine of their own making; null for any other. */
  readonly own: Own | null;
}

const mostCues = 4;

const exercisesOf = ({ steps }: Routine): readonly Exercise[] =>
  [...new Set(steps.map(({ exercise }) => exercise))].flatMap((id) => findExercise(id) ?? []);

/** The first cue of each of the first exercises that the guide has. */
const cuesOf = (routine: Routine) =>
  exercisesOf(routine)
    .filter(({ id }) => isExerciseId(id))
    .flatMap(({ id, name, cues }) => (cues[0] === undefined ? [] : [{ id, name, cue: cues[0] }]))
    .slice(0, mostCues);

/** The exercises that came with the routine: no page of the guide says how they are done. */
const ownOf = (routine: Routine) => exercisesOf(routine).filter(({ id }) => !isExerciseId(id));

const became = (changes: Suited["changes"]): ReadonlySet<string> =>
  new Set(changes.flatMap((change) => change.became ?? []));

/** What content has in place of a routine that cannot be done, where that can. */
function useInstead({ routine, possible }: Suited): Routine | undefined {
  const suited = useSuited();
  if (possible) return undefined;
  return routine.instead.map(suited).find((other) => other?.possible)?.routine;
}

/** A routine: its steps as a film strip, what it is for, and Start. */
export function RoutinePage({ suited, onBack, onOpen, own }: Props) {
  const words = useWords();
  const { changes, possible } = suited;
  const routine = shownRoutine(suited);
  const against = useSuitedWords().against(suited);
  const instead = useInstead(suited);
  const { minutes, positions, equipment } = useRoutineFacts()(routine);
  const times = useTimesDone(routine.id);
  const [refusal, setRefusal] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  useStageUnderFrame(stage);
  const gentler = findRoutine(gentlerThan(routine, useLimits()) ?? "");
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEscape(onBack);
  return (
    <article className={styles.page} aria-labelledby="routine-name">
      <div ref={stage} className={styles.stage}>
        <Crumb className={styles.crumb} onPress={onBack}>
          {words({ id: "routines.title" })}
        </Crumb>
        <FilmStrip routine={routine} changed={became(possible ? changes : [])} />
      </div>
      <div className={styles.body}>
        <div>
          <h1 id="routine-name" ref={heading} tabIndex={-1} className={styles.title}>
            {routine.name}
          </h1>
          <p className={`${text.meta} ${text.dots}`}>
            <span>{minutes}</span>
            <span>{positions}</span>
            <span>
              {routine.equipment.length === 0 ? words({ id: "routine.no-equipment" }) : equipment}
            </span>
            {times > 0 && (
              <span className={styles.done}>
                {words({ id: "routine.done", values: { times } })}
              </span>
            )}
          </p>
          <p className={styles.purpose}>{routine.purpose}</p>
          <p className={styles.offered}>{routine.offered}</p>
          {own !== null && (
            <div className={styles.own}>
              <Button tone="secondary" size="small" onPress={own.onChange}>
                {words({ id: "programme.edit" })}
              </Button>
              <Button
                tone="quiet"
                size="small"
                onPress={() => void own.onRemove().then(setRefusal)}
              >
                {words({ id: "programme.delete" })}
              </Button>
            </div>
          )}
          <FieldError text={refusal} />
          {possible ? (
            <div className={styles.acts}>
              <Button
                tone="primary"
                size="large"
                onPress={() =>
                  void bridge.send("routine.start", { routine: routine.id, by: "window" })
                }
              >
                <Icon name="play" />
                {words({ id: "action.start" })}
              </Button>
            </div>
          ) : (
            <div className={styles.against}>
              <h2>
                <CautionMark />
                {words({ id: "suits.routine.not-now" })}
              </h2>
              <p>{against}</p>
              <AllowedAgain changes={changes} />
              {instead && (
                <p>
                  <FormattedMessage
                    id="suits.routine.instead"
                    values={{
                      name: instead.name,
                      link: (chunks) => (
                        <AriaButton
                          key="instead"
                          className={styles.link ?? ""}
                          onPress={() => onOpen(instead)}
                        >
                          {chunks}
                        </AriaButton>
                      ),
                    }}
                  />
                </p>
              )}
            </div>
          )}
        </div>
        <div className={styles.notes}>
          {possible && <Changes changes={changes} leaving={routine.id} />}
          {ownOf(routine).length > 0 && <h2>{words({ id: "routine.how" })}</h2>}
          <ul className={styles.cues}>
            {ownOf(routine).map(({ id, name, steps }) => (
              <li key={id}>
                <b>{name}</b>
                <br />
                {steps.join(" ")}
              </li>
            ))}
          </ul>
          {cuesOf(routine).length > 0 && <h2>{words({ id: "routine.remember" })}</h2>}
          <ul className={styles.cues}>
            {cuesOf(routine).map(({ id, name, cue }) => (
              <li key={id}>
                <TextLink to={{ page: "guide", id }} leaving={routine.id}>
                  {name}
                </TextLink>
                <br />
                {cue}
              </li>
            ))}
          </ul>
          {gentler && (
            <>
              <h2>
                <CautionMark />
                {words({ id: "routine.another" })}
              </h2>
              <p className={text.meta}>
                <FormattedMessage
                  id="routine.another.pain"
                  values={{
                    pain: routine.maxPain,
                    name: gentler.name,
                    link: (chunks) => (
                      <AriaButton
                        key="gentler"
                        className={styles.link ?? ""}
                        onPress={() => onOpen(gentler)}
                      >
                        {chunks}
                      </AriaButton>
                    ),
                  }}
                />
              </p>
            </>
          )}
        </div>
      </div>
    </article>
  );
}

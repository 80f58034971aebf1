import { useEffect, useRef } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { FormattedMessage } from "react-intl";
import { findExercise, findRoutine } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import { gentlerThan } from "../../shared/rules/offer.ts";
import type { Suited } from "../../shared/rules/routine-for.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { Crumb } from "../ui/crumb.tsx";
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

interface Props {
  /** The routine as it suits the person now. */
  readonly suited: Suited;
  readonly onBack: () => void;
  readonly onOpen: (routine: Routine) => void;
}

const mostCues = 4;

/** The first cue of each of the first exercises. */
const cuesOf = ({ steps }: Routine) =>
  [...new Set(steps.map(({ exercise }) => exercise))]
    .map(findExercise)
    .flatMap((exercise) => {
      const cue = exercise?.cues[0];
      return exercise === undefined || cue === undefined
        ? []
        : [{ id: exercise.id, name: exercise.name, cue }];
    })
    .slice(0, mostCues);

const became = (changes: Suited["changes"]): ReadonlySet<string> =>
  new Set(changes.flatMap((change) => change.became ?? []));

/** What content has in place of a routine that cannot be done, where that can. */
function useInstead({ routine, possible }: Suited): Routine | undefined {
  const suited = useSuited();
  if (possible) return undefined;
  return routine.instead.map(suited).find((other) => other?.possible)?.routine;
}

/** A routine: its steps as a film strip, what it is for, and Start. */
export function RoutinePage({ suited, onBack, onOpen }: Props) {
  const words = useWords();
  const { changes, possible } = suited;
  const routine = shownRoutine(suited);
  const against = useSuitedWords().against(suited);
  const instead = useInstead(suited);
  const { minutes, positions, equipment } = useRoutineFacts()(routine);
  const times = useTimesDone(routine.id);
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
          <h2>{words({ id: "routine.remember" })}</h2>
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

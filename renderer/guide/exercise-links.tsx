import type { ReactNode } from "react";
import { routines } from "../../shared/content/catalogue.ts";
import { findSource } from "../../shared/content/guide.ts";
import { findInLibrary } from "../../shared/content/library.ts";
import type { Exercise } from "../../shared/content/schema.ts";
import { suitabilityOf } from "../../shared/rules/suitability.ts";
import { TextLink } from "../ui/text-link.tsx";
import { VerdictTag } from "../ui/verdict-tag.tsx";
import { useLimits } from "../use-limits.ts";
import { useWords } from "../words.tsx";
import { chaptersAbout } from "./chapters.ts";
import styles from "./exercise.module.css";
import { useChapterTitle } from "./use-chapter-title.ts";

function Group({ title, children }: { readonly title: string; readonly children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles.notes}>{children}</ul>
    </section>
  );
}

/** Where an exercise leads to: other choices, its routines, the chapters about it, and its sources. */
export function ExerciseLinks({ exercise }: { readonly exercise: Exercise }) {
  const words = useWords();
  const titleOf = useChapterTitle();
  const limits = useLimits();
  const { id, alternatives, evidence } = exercise;
  return (
    <div className={styles.columns}>
      <Group title={words({ id: "guide.others" })}>
        {alternatives
          .map(findInLibrary)
          .filter((other) => other !== undefined)
          .map((other) => (
            <li key={other.id}>
              <TextLink to={{ page: "guide", id: other.id }}>{other.name}</TextLink>{" "}
              <VerdictTag suitability={suitabilityOf(other, limits)} />
            </li>
          ))}
      </Group>
      <Group title={words({ id: "guide.routines" })}>
        {routines
          .filter(({ steps }) => steps.some((step) => step.exercise === id))
          .map((routine) => (
            <li key={routine.id}>
              <TextLink to={{ page: "routines", id: routine.id }}>{routine.name}</TextLink>
            </li>
          ))}
      </Group>
      <Group title={words({ id: "guide.chapters" })}>
        {chaptersAbout(id).map((chapter) => (
          <li key={chapter.id}>
            <TextLink to={{ page: "guide", id: chapter.id }}>{titleOf(chapter)}</TextLink>
          </li>
        ))}
      </Group>
      <Group title={words({ id: "guide.sources" })}>
        {evidence.length === 0
          ? [<li key="none">{words({ id: "guide.no-source" })}</li>]
          : evidence.map(({ source, note }) => {
              const found = findSource(source);
              return (
                <li key={`${source} ${note}`}>
                  {found !== undefined && (
                    <b>
                      {words({
                        id: "guide.source",
                        values: {
                          publisher: found.publisher,
                          title: found.title,
                          year: found.year,
                        },
                      })}
                    </b>
                  )}
                  {note}
                </li>
              );
            })}
      </Group>
    </div>
  );
}

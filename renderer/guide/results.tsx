import { Button as AriaButton } from "react-aria-components/Button";
import { findRoutine } from "../../shared/content/catalogue.ts";
import { findInLibrary } from "../../shared/content/library.ts";
import { suitabilityOf } from "../../shared/rules/suitability.ts";
import { useLinks } from "../ui/links.tsx";
import text from "../ui/text.module.css";
import { VerdictTag } from "../ui/verdict-tag.tsx";
import { useLimits } from "../use-limits.ts";
import { useWords } from "../words.tsx";
import { findChapter } from "./chapters.ts";
import styles from "./front.module.css";
import type { Found } from "./search.ts";
import { useChapterTitle } from "./use-chapter-title.ts";

interface Props {
  readonly found: readonly Found[];
  readonly sought: string;
}

/** What a search found, the likeliest first. */
export function Results({ found, sought }: Props) {
  const words = useWords();
  const titleOf = useChapterTitle();
  const { follow } = useLinks();
  const limits = useLimits();
  const nameOf = ({ kind, id }: Found): string => {
    if (kind === "exercise") return findInLibrary(id)?.name ?? "";
    if (kind === "routine") return findRoutine(id)?.name ?? "";
    const chapter = findChapter(id);
    return chapter === undefined ? "" : titleOf(chapter);
  };
  if (found.length === 0) {
    return (
      <p className={styles.lede}>{words({ id: "guide.none", values: { text: sought.trim() } })}</p>
    );
  }
  return (
    <ul className={styles.rows} aria-label={words({ id: "guide.search-label" })}>
      {found.map((one) => {
        const exercise = one.kind === "exercise" ? findInLibrary(one.id) : undefined;
        return (
          <li key={`${one.kind} ${one.id}`}>
            <AriaButton
              className={styles.row ?? ""}
              data-place={one.id}
              onPress={() =>
                follow({ page: one.kind === "routine" ? "routines" : "guide", id: one.id })
              }
            >
              <b>{nameOf(one)}</b>
              <span className={text.fine}>{words({ id: `guide.kind.${one.kind}` })}</span>
              {exercise && <VerdictTag suitability={suitabilityOf(exercise, limits)} />}
            </AriaButton>
          </li>
        );
      })}
    </ul>
  );
}

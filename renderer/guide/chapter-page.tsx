import { guide } from "../../shared/content/guide.ts";
import { Button as AriaButton } from "react-aria-components/Button";
import { useLinks } from "../ui/links.tsx";
import { useWords } from "../words.tsx";
import { Article } from "./article.tsx";
import { BestChapter } from "./best-chapter.tsx";
import { CauseChapter } from "./cause-chapter.tsx";
import styles from "./chapter.module.css";
import { chapters, type Chapter } from "./chapters.ts";
import { HabitsChapter } from "./habits-chapter.tsx";
import { ProfessionalChapter } from "./professional-chapter.tsx";
import { RiskyChapter } from "./risky-chapter.tsx";
import { useChapterTitle } from "./use-chapter-title.ts";

interface Props {
  readonly chapter: Chapter;
  /** What the link named: the chapter, or a part of it. */
  readonly at: string | null;
}

function Body({ chapter, at }: Props) {
  const cause = guide.causes.items.find(({ id }) => id === chapter.id);
  if (cause !== undefined) return <CauseChapter cause={cause} />;
  switch (chapter.id) {
    case "risky":
      return <RiskyChapter />;
    case "best":
      return <BestChapter />;
    case "habits":
      return <HabitsChapter at={at} />;
    case "professional":
      return <ProfessionalChapter />;
    default:
      return chapter.sentences.map(({ text }) => (
        <p key={text} className={styles.read}>
          {text}
        </p>
      ));
  }
}

/** A chapter of the guide, and the way to the next. */
export function ChapterPage({ chapter, at }: Props) {
  const words = useWords();
  const titleOf = useChapterTitle();
  const { follow } = useLinks();
  const next = chapters[chapters.indexOf(chapter) + 1];
  return (
    <Article title={titleOf(chapter)}>
      <Body chapter={chapter} at={at} />
      {next !== undefined && (
        <AriaButton
          className={styles.next ?? ""}
          onPress={() => follow({ page: "guide", id: next.id })}
        >
          {words({ id: "guide.next", values: { title: titleOf(next) } })}
        </AriaButton>
      )}
    </Article>
  );
}

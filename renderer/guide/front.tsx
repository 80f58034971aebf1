import { useEffect, useMemo, useRef, type RefObject } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { FormattedList, FormattedMessage } from "react-intl";
import { findExercise } from "../../shared/content/catalogue.ts";
import { guide } from "../../shared/content/guide.ts";
import { library } from "../../shared/content/library.ts";
import { suitabilityOf } from "../../shared/rules/suitability.ts";
import { Figure } from "../figure/figure.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLinks } from "../ui/links.tsx";
import { SearchField } from "../ui/search-field.tsx";
import text from "../ui/text.module.css";
import { TextLink } from "../ui/text-link.tsx";
import { VerdictTag } from "../ui/verdict-tag.tsx";
import { useLimits } from "../use-limits.ts";
import { useWords } from "../words.tsx";
import styles from "./front.module.css";
import { Results } from "./results.tsx";
import { searchOver } from "./search.ts";
import { useChapterTitle } from "./use-chapter-title.ts";

const { intro, causes, risky, best, habits, final } = guide;
const kinds = [...new Set(library.map(({ kind }) => kind))].map((kind) => ({
  kind,
  exercises: library
    .filter((exercise) => exercise.kind === kind)
    .toSorted((a, b) => a.name.localeCompare(b.name)),
}));

interface RowProps {
  readonly id: string;
  readonly title: string;
  readonly line?: string;
}

/** A line of the contents. */
function Row({ id, title, line }: RowProps) {
  const { follow } = useLinks();
  return (
    <li>
      <AriaButton
        className={styles.row ?? ""}
        data-place={id}
        onPress={() => follow({ page: "guide", id })}
      >
        <b>{title}</b>
        {line !== undefined && <span className={text.fine}>{line}</span>}
      </AriaButton>
    </li>
  );
}

/** The risky exercise, the safer one beside it, and their names. */
function Swap({ item }: { readonly item: (typeof risky.items)[number] }) {
  const { follow } = useLinks();
  const [from = ""] = item.exercises;
  const safer = item.safer.flatMap(({ exercises: named = [] }) => named);
  const [to = ""] = safer;
  const fault = Object.keys(findExercise(from)?.figure?.faults ?? {})[0];
  const names = safer.flatMap((id) => findExercise(id)?.name ?? []);
  return (
    <li>
      <AriaButton
        className={styles.swap ?? ""}
        data-place={from}
        onPress={() => follow({ page: "guide", id: from })}
      >
        <span className={styles.pair}>
          <Figure exercise={from} pose={fault} mini label={null} className={styles.mini} />
          <Icon name="forward" size={14} />
          <Figure exercise={to} mini label={null} className={styles.mini} />
        </span>
        <span>
          <b>{item.title}</b>
          <span className={text.fine}>
            <FormattedMessage
              id="guide.instead"
              values={{ names: <FormattedList type="disjunction" value={names} /> }}
            />
          </span>
        </span>
      </AriaButton>
    </li>
  );
}

function Contents({ left }: Pick<Props, "left">) {
  const words = useWords();
  const { follow } = useLinks();
  const limits = useLimits();
  return (
    <>
      <p className={styles.lede}>
        {words({ id: "guide.lede" })}{" "}
        <TextLink to={{ page: "body", id: "body" }}>{words({ id: "body.tell" })}</TextLink>
      </p>
      <div className={styles.columns}>
        <div>
          <h2 className={styles.group}>{causes.title}</h2>
          <p className={text.meta}>{causes.intro.text}</p>
          <ul className={styles.rows}>
            <Row id={intro.id} title={intro.title} />
            {causes.items.map(({ id, title, why }) => (
              <Row key={id} id={id} title={title} line={why.text} />
            ))}
          </ul>
          <h2 className={styles.group}>{habits.title}</h2>
          <ul className={styles.rows}>
            {habits.items.map(({ id, title }) => (
              <Row key={id} id={id} title={title} />
            ))}
          </ul>
        </div>
        <div>
          <h2 className={styles.group}>{words({ id: "guide.swap" })}</h2>
          <ul className={styles.rows}>
            {risky.items.map((item) => (
              <Swap key={item.id} item={item} />
            ))}
            <Row id={risky.id} title={risky.title} />
          </ul>
          <h2 className={styles.group}>{words({ id: "guide.build" })}</h2>
          <ul className={styles.quad}>
            {best.items.map(({ id, exercise }) => (
              <li key={id}>
                <AriaButton
                  className={styles.tile ?? ""}
                  data-place={exercise}
                  onPress={() => follow({ page: "guide", id: exercise })}
                >
                  <span className={styles.stage}>
                    <Figure exercise={exercise} mini label={null} className={styles.mini} />
                  </span>
                  {findExercise(exercise)?.name}
                </AriaButton>
              </li>
            ))}
          </ul>
          <ul className={styles.rows}>
            <Row id={best.id} title={best.title} />
            <Row id={final.id} title={final.title} />
          </ul>
        </div>
      </div>
      <p className={styles.help}>
        <CautionMark />
        <span>
          <FormattedMessage
            id="guide.help"
            values={{
              b: (chunks) => <b key="b">{chunks}</b>,
              link: (chunks) => (
                <TextLink key="link" to={{ page: "guide", id: "professional" }}>
                  {chunks}
                </TextLink>
              ),
            }}
          />
        </span>
      </p>
      <h2 className={styles.group}>{words({ id: "guide.all" })}</h2>
      {kinds.map(({ kind, exercises }) => (
        <details
          key={kind}
          className={styles.kind}
          open={exercises.some(({ id }) => id === left.current)}
        >
          <summary>
            {words({ id: `guide.exercises.${kind}` })}{" "}
            <span className={text.fine}>{exercises.length}</span>
          </summary>
          <ul className={styles.all}>
            {exercises.map((exercise) => (
              <li key={exercise.id}>
                <TextLink to={{ page: "guide", id: exercise.id }}>{exercise.name}</TextLink>{" "}
                <VerdictTag suitability={suitabilityOf(exercise, limits)} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

interface Props {
  readonly sought: string;
  readonly onSeek: (text: string) => void;
  /** The id of the page that one comes back from. */
  readonly left: RefObject<string | null>;
}

/** The front of the guide: its contents, or what a search found. */
export function Front({ sought, onSeek, left }: Props) {
  const words = useWords();
  const titleOf = useChapterTitle();
  const search = useMemo(() => searchOver(titleOf), [titleOf]);
  const found = useMemo(() => (sought.trim() === "" ? null : search(sought)), [search, sought]);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The link that had the focus is gone with its page.
    if (document.activeElement !== document.body || left.current === null) return;
    page.current?.querySelector<HTMLElement>(`[data-place="${left.current}"]`)?.focus();
  }, [left]);
  return (
    <div ref={page} className={styles.page}>
      <header className={styles.bar}>
        <h1 className={text.page}>{words({ id: "guide.title" })}</h1>
        <SearchField
          label={words({ id: "guide.search-label" })}
          placeholder={words({ id: "guide.search" })}
          value={sought}
          onChange={(typed) => {
            page.current?.scrollTo(0, 0);
            onSeek(typed);
          }}
        />
      </header>
      <p className={text.hidden} role="status">
        {found !== null && words({ id: "guide.found", values: { count: found.length } })}
      </p>
      {found === null ? <Contents left={left} /> : <Results found={found} sought={sought} />}
    </div>
  );
}

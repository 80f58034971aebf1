import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { findRoutine, routines } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import type { Snapshot, Upcoming } from "../../shared/ipc/snapshot.ts";
import type { Message } from "../../shared/messages/message.ts";
import { routineFor } from "../../shared/rules/routine-for.ts";
import { useLinks } from "../ui/links.tsx";
import { sameDay } from "../ui/same-day.ts";
import { SearchField } from "../ui/search-field.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { NothingFits } from "./nothing-fits.tsx";
import { everyRoutine, fittingRoutines } from "./routine-filter.ts";
import { RoutinePage } from "./routine-page.tsx";
import { RoutineRow } from "./routine-row.tsx";
import styles from "./routines-page.module.css";

const categories: readonly Routine["category"][] = [
  "desk",
  "warm-up",
  "strength",
  "recovery",
  "gentle",
  "calm",
];

const nextTag = (next: Upcoming, { at, zone }: Snapshot): Message => ({
  id: sameDay(next.at, at, zone) ? "routines.next" : "routines.next-day",
  values: { at: next.at },
});

interface Props {
  readonly snapshot: Snapshot;
  /** Counts the times that the navigation led to a page: it leads to the list. */
  readonly visit: number;
  /** The routine that a link led to. */
  readonly shows: string | null;
}

/** Every routine of the catalogue, by what it is for, or the page of one of them. */
export function RoutinesPage({ snapshot, visit, shows }: Props) {
  const words = useWords();
  const [filter, setFilter] = useState(everyRoutine);
  const [opened, setOpened] = useState<{
    readonly routine: Routine;
    readonly visit: number;
  } | null>(() => {
    const routine = findRoutine(shows ?? "");
    return routine === undefined ? null : { routine, visit };
  });
  const { back: leave } = useLinks();
  const [left, setLeft] = useState<string | null>(null);
  const scrolled = useRef(0);
  const list = useRef<HTMLDivElement>(null);
  const shown = opened?.visit === visit ? opened.routine : null;
  useLayoutEffect(() => {
    if (shown === null) list.current?.scrollTo(0, scrolled.current);
  }, [shown]);
  const open = (routine: Routine): void => {
    if (shown === null) setLeft(routine.id);
    setOpened({ routine, visit });
  };
  const led = shown !== null && shown.id === shows;
  const back = useCallback(() => {
    if (led && leave !== null) leave();
    else setOpened(null);
  }, [led, leave]);
  if (shown !== null)
    return (
      <RoutinePage
        key={shown.id}
        suited={routineFor(shown, snapshot.limits)}
        onBack={back}
        onOpen={open}
      />
    );
  const fitting = fittingRoutines(routines, filter);
  const { next } = snapshot;
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <header className={styles.bar}>
          <h1 className={text.page}>{words({ id: "routines.title" })}</h1>
          <SearchField
            label={words({ id: "routines.search-label" })}
            placeholder={words({ id: "routines.search" })}
            value={filter.text}
            onChange={(sought) => setFilter({ ...filter, text: sought })}
          />
        </header>
        <FilterBar filter={filter} onChange={setFilter} />
        <p className={text.hidden} role="status">
          {words({ id: "routines.found", values: { count: fitting.length } })}
        </p>
      </div>
      <div
        ref={list}
        className={styles.scroll}
        onScroll={({ currentTarget }) => (scrolled.current = currentTarget.scrollTop)}
      >
        {categories.map((category) => {
          const group = fitting.filter((routine) => routine.category === category);
          if (group.length === 0) return null;
          return (
            <section key={category} aria-labelledby={`category-${category}`}>
              <h2 id={`category-${category}`} className={styles.group}>
                {words({ id: `routines.category.${category}` })}
              </h2>
              <ul className={styles.rows}>
                {group.map((routine) => (
                  <RoutineRow
                    key={routine.id}
                    suited={routineFor(routine, snapshot.limits)}
                    onOpen={() => open(routine)}
                    focused={routine.id === left}
                    tag={next?.routine === routine.id ? words(nextTag(next, snapshot)) : null}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        {fitting.length === 0 && <NothingFits filter={filter} onChange={setFilter} />}
      </div>
    </div>
  );
}

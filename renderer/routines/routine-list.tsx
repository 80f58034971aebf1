import { useLayoutEffect, useRef } from "react";
import { routines } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import type { Snapshot, Upcoming } from "../../shared/ipc/snapshot.ts";
import type { Message } from "../../shared/messages/message.ts";
import { routineFor } from "../../shared/rules/routine-for.ts";
import { sameDay } from "../ui/same-day.ts";
import { SearchField } from "../ui/search-field.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { BringIn } from "./bring-in.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { NothingFits } from "./nothing-fits.tsx";
import { OwnProgrammes, routinesIn } from "./own-programmes.tsx";
import { fittingRoutines, type RoutineFilter } from "./routine-filter.ts";
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
  readonly filter: RoutineFilter;
  readonly onFilter: (filter: RoutineFilter) => void;
  /** How far it was scrolled when it was left, in pixels, and where that is kept. */
  readonly scroll: { readonly before: () => number; readonly keep: (top: number) => void };
  /** The routine whose page was just left: the focus comes back to it. */
  readonly left: string | null;
  readonly onOpen: (routine: Routine) => void;
  readonly onMake: () => void;
}

/** Every routine: the person's own by their programmes, the catalogue's by what they are for. */
export function RoutineList({ snapshot, filter, onFilter, scroll, left, onOpen, onMake }: Props) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => list.current?.scrollTo(0, scroll.before()), [scroll]);
  const fitting = fittingRoutines(routines, filter);
  const own = fittingRoutines(snapshot.programmes.kept.flatMap(routinesIn), filter);
  const count = fitting.length + own.length;
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
            onChange={(sought) => onFilter({ ...filter, text: sought })}
          />
        </header>
        <FilterBar filter={filter} onChange={onFilter} />
        <p className={text.hidden} role="status">
          {words({ id: "routines.found", values: { count } })}
        </p>
      </div>
      <div
        ref={list}
        className={styles.scroll}
        onScroll={({ currentTarget }) => scroll.keep(currentTarget.scrollTop)}
      >
        <OwnProgrammes snapshot={snapshot} filter={filter} left={left} onOpen={onOpen} />
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
                    onOpen={() => onOpen(routine)}
                    focused={routine.id === left}
                    tag={next?.routine === routine.id ? words(nextTag(next, snapshot)) : null}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        {count === 0 && <NothingFits filter={filter} onChange={onFilter} />}
        <BringIn onMake={onMake} />
      </div>
    </div>
  );
}

import { useState } from "react";
import { routines } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import type { Snapshot, Upcoming } from "../../shared/ipc/snapshot.ts";
import type { Message } from "../../shared/messages/message.ts";
import { sameDay } from "../ui/same-day.ts";
import { SearchField } from "../ui/search-field.tsx";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { NothingFits } from "./nothing-fits.tsx";
import { everyRoutine, fittingRoutines } from "./routine-filter.ts";
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

/** Every routine of the catalogue, by what it is for. */
export function RoutinesPage({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const [filter, setFilter] = useState(everyRoutine);
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
      <div className={styles.scroll}>
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
                    routine={routine}
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

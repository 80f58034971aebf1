import { Button } from "../ui/button.tsx";
import { useWords } from "../words.tsx";
import { everyRoutine, type RoutineFilter } from "./routine-filter.ts";
import styles from "./routines-page.module.css";

interface Props {
  readonly filter: RoutineFilter;
  readonly onChange: (filter: RoutineFilter) => void;
}

/** Names what was sought, and the way out: the search first, since it is what was typed. */
export function NothingFits({ filter, onChange }: Props) {
  const words = useWords();
  const sought = filter.text.trim();
  const bySearch = sought !== "";
  return (
    <div className={styles.empty}>
      <p>
        {words(
          bySearch
            ? { id: "routines.none-called", values: { text: sought } }
            : { id: "routines.none-fits" },
        )}
      </p>
      <Button
        tone="secondary"
        size="small"
        onPress={() => onChange(bySearch ? { ...filter, text: "" } : everyRoutine)}
      >
        {words({ id: bySearch ? "routines.clear-search" : "routines.clear-filters" })}
      </Button>
    </div>
  );
}

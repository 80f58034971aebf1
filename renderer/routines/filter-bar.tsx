import { Chip } from "../ui/chip.tsx";
import { Segments } from "../ui/segments.tsx";
import { useWords } from "../words.tsx";
import type { PositionChoice, RoutineFilter } from "./routine-filter.ts";
import styles from "./routines-page.module.css";

const positions: readonly PositionChoice[] = ["any", "standing", "seated", "floor"];

interface Props {
  readonly filter: RoutineFilter;
  readonly onChange: (filter: RoutineFilter) => void;
}

/** What narrows the list of routines beside the search. */
export function FilterBar({ filter, onChange }: Props) {
  const words = useWords();
  return (
    <div className={styles.filters}>
      <Segments
        label={words({ id: "routines.position" })}
        value={filter.position}
        choices={positions.map((id) => ({ id, text: words({ id: `routines.position.${id}` }) }))}
        onChoose={(position) => onChange({ ...filter, position })}
      />
      <Chip on={filter.short} onChange={(short) => onChange({ ...filter, short })}>
        {words({ id: "routines.short" })}
      </Chip>
      <Chip on={filter.bare} onChange={(bare) => onChange({ ...filter, bare })}>
        {words({ id: "routines.no-equipment" })}
      </Chip>
    </div>
  );
}

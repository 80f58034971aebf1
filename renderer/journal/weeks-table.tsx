import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { classes } from "../ui/classes.ts";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import type { Mark } from "./marks.ts";
import styles from "./weeks-table.module.css";
import type { Dates } from "./use-dates.ts";
import { useMarkWords } from "./use-week-words.ts";
import type { Week } from "./weeks.ts";

interface Props {
  readonly weeks: readonly Week[];
  readonly marks: readonly Mark[];
  readonly dates: Dates;
}

const columns = ["week", "pain", "load", "training", "rest", "breaks", "began"] as const;

/** The picture as a table, newest week first, for whom a table says more. */
export function WeeksTable({ weeks, marks, dates }: Props) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.place}>
      <Button tone="link" size="small" onPress={() => setOpen(!open)}>
        {words({ id: open ? "journal.table.hide" : "journal.table.show" })}
      </Button>
      {open && (
        <table className={classes(styles.table, text.figures)}>
          <caption className={text.hidden}>{words({ id: "journal.table" })}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {words({ id: `journal.column.${column}` })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map((week) => (
              <Row key={week.monday} week={week} marks={marks} dates={dates} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Row({ week, marks, dates }: Omit<Props, "weeks"> & { readonly week: Week }) {
  const words = useWords();
  const markOf = useMarkWords();
  const { monday, sunday, told, pain, load, trainingDays, restDays, breaks } = week;
  const begun = marks.filter(({ date }) => monday <= date && date <= sunday).map(markOf);
  const none = words({ id: "journal.cell.none" });
  const cells = {
    pain: pain === null ? none : words({ id: "journal.cell.pain", values: { pain } }),
    load: told ? words({ id: "journal.cell.count", values: { count: load } }) : none,
    training: told ? words({ id: "journal.cell.count", values: { count: trainingDays } }) : none,
    rest: told ? words({ id: "journal.cell.count", values: { count: restDays } }) : none,
    breaks:
      breaks.offered === 0 ? none : words({ id: "journal.cell.breaks", values: { ...breaks } }),
    began: begun.length === 0 ? none : begun.join(", "),
  };
  return (
    <tr>
      <th scope="row">{dates.week(week)}</th>
      {columns.slice(1).map((column) => (
        <td key={column} data-column={words({ id: `journal.column.${column}` })}>
          {cells[column as keyof typeof cells]}
        </td>
      ))}
    </tr>
  );
}

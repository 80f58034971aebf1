import type { CalendarSays } from "../../shared/ipc/snapshot.ts";
import { useWords } from "../words.tsx";
import section from "./section.module.css";

/** How a calendar's file was read last. */
export function CalendarSaid({ said }: { readonly said: CalendarSays | undefined }) {
  const words = useWords();
  if (said === undefined)
    return <p className={section.says}>{words({ id: "calendar.reading" })}</p>;
  const { problem, appointments, left, firstLeft } = said;
  return (
    <div role="status">
      <p className={section.says}>
        {problem === null
          ? words({ id: "calendar.says", values: { appointments } })
          : words({ id: "calendar.says-problem", values: { cause: words(problem) } })}
      </p>
      {firstLeft !== null && (
        <p className={section.says}>
          {words({
            id: "calendar.says-left",
            values: {
              count: left,
              title: firstLeft.title || words({ id: "calendar.untitled" }),
              why: words(firstLeft.why),
            },
          })}
        </p>
      )}
    </div>
  );
}

import type { Query, Replies } from "../shared/ipc/queries.ts";
import type { LocalDate } from "../shared/time/calendar.ts";
import type { JournalFile } from "./ports.ts";

const always = { from: "0000-01-01" as LocalDate, to: "9999-12-31" as LocalDate };

type Asked = Query<"journal.times-done">;
type Times = Replies["journal.times-done"];

/**
 * Answers how often a routine was finished, of all that the journal tells. It counts them all in one
 * reading, and again only when the journal says something else.
 */
export function timesDoneIn(
  journal: Pick<JournalFile, "told" | "revision">,
): (asked: Asked) => Promise<Times> {
  const count = async (): Promise<ReadonlyMap<string, number>> => {
    const times = new Map<string, number>();
    for await (const told of journal.told(always)) {
      for (const { entry } of told) {
        if (entry.kind !== "routine" || entry.outcome !== "finished") continue;
        times.set(entry.routine, (times.get(entry.routine) ?? 0) + 1);
      }
    }
    return times;
  };
  let counted: { readonly revision: number; readonly times: ReturnType<typeof count> } | null =
    null;
  return async ({ routine }) => {
    const revision = journal.revision();
    if (counted?.revision !== revision) counted = { revision, times: count() };
    return { times: (await counted.times).get(routine) ?? 0 };
  };
}

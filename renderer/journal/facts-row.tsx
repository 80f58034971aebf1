import type { Finding } from "../../shared/findings/find.ts";
import text from "../ui/text.module.css";
import { useWords } from "../words.tsx";
import type { Fact } from "./facts.ts";
import styles from "./journal-page.module.css";

interface Props {
  readonly breaks: Fact | null;
  readonly pain: Fact | null;
  /** The most certain one. */
  readonly finding: Finding | undefined;
}

/** Whether a number went up or down, as far as it is shown; none without one before. */
function changeOf(
  { now, before }: Fact,
  shown: (n: number) => number,
): "up" | "down" | "same" | "none" {
  if (before === null) return "none";
  if (shown(now) === shown(before)) return "same";
  return now > before ? "up" : "down";
}

const percent = (share: number) => Math.round(share * 100);
const tenths = (pain: number) => Math.round(pain * 10);

/** What the last weeks come to, in up to three numbers. */
export function FactsRow({ breaks, pain, finding }: Props) {
  const words = useWords();
  if (breaks === null && pain === null && finding === undefined) return null;
  return (
    <dl className={styles.facts}>
      {breaks && (
        <div>
          <dt className={text.figures}>
            {words({ id: "journal.number.share", values: { share: percent(breaks.now) } })}
            <small>{words({ id: "journal.number.percent" })}</small>
          </dt>
          <dd>
            {words({
              id: "journal.fact.breaks",
              values: { change: changeOf(breaks, percent), before: breaks.before ?? 0 },
            })}
          </dd>
        </div>
      )}
      {pain && (
        <div>
          <dt className={text.figures}>
            {words({ id: "journal.cell.pain", values: { pain: pain.now } })}
          </dt>
          <dd>
            {words({
              id: "journal.fact.pain",
              values: { change: changeOf(pain, tenths), before: pain.before ?? 0 },
            })}
          </dd>
        </div>
      )}
      {finding && (
        <div>
          <dt className={text.figures}>
            {words({ id: "journal.cell.count", values: { count: finding.exposed } })}
          </dt>
          <dd>{words({ id: `journal.fact.${finding.name}`, values: { days: finding.days } })}</dd>
        </div>
      )}
    </dl>
  );
}

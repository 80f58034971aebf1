import { useIntl } from "react-intl";
import { readExercises } from "../../shared/workout/read-exercises.ts";
import { useWords } from "../words.tsx";
import text from "./text.module.css";

/** What lines of exercises are read as; those that are not known are named, and count for nothing. */
export function ReadLines({ lines }: { readonly lines: string }) {
  const words = useWords();
  const intl = useIntl();
  const written = lines.split("\n").filter((line) => line.trim() !== "");
  const read = readExercises(written).flatMap(({ exercise }) => exercise?.name ?? []);
  const unknown = written.filter((line) =>
    readExercises([line]).some(({ exercise }) => exercise === null),
  );
  const list = (parts: readonly string[]): string =>
    intl.formatList([...new Set(parts)], { type: "unit" });
  return (
    <p className={text.fine} role="status">
      {read.length > 0 && words({ id: "log.read-as", values: { names: list(read) } })}{" "}
      {unknown.length > 0 && words({ id: "log.not-known", values: { lines: list(unknown) } })}
    </p>
  );
}

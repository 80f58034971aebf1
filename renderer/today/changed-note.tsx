import type { Suited } from "../../shared/rules/routine-for.ts";
import { TextLink } from "../ui/text-link.tsx";
import { useSuitedWords } from "../ui/use-suited-words.ts";
import styles from "./hero.module.css";

/** What of the routine was changed for this person, and the first reason why (R33, R35); nothing for none. */
export function ChangedNote({ suited }: { readonly suited: Suited | undefined }) {
  const { changed, why } = useSuitedWords();
  const text = suited === undefined ? null : changed(suited);
  const [first] = suited?.changes ?? [];
  if (suited === undefined || text === null || first === undefined) return null;
  return (
    <p className={styles.why}>
      <TextLink to={{ page: "routines", id: suited.routine.id }}>{text}</TextLink> {why(first)}
    </p>
  );
}

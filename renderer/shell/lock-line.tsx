import type { Locked } from "../../shared/rules/safety-lock.ts";
import { Button } from "../ui/button.tsx";
import { CautionMark } from "../ui/caution-mark.tsx";
import { useSafetyLinks } from "../ui/safety-links.tsx";
import { useWords } from "../words.tsx";
import styles from "./lock-line.module.css";

/** R29, R30. On every page, until a professional has seen the flags: that routines are held back, and the way to the card. */
export function LockLine({ lock }: { readonly lock: Locked | null }) {
  const words = useWords();
  const { card } = useSafetyLinks();
  if (lock === null) return null;
  return (
    <section className={styles.line} aria-label={words({ id: `lock.${lock.tier}` })}>
      <CautionMark />
      <p>{words({ id: `lock.line.${lock.tier}` })}</p>
      <Button tone="secondary" size="small" onPress={card}>
        {words({ id: "lock.line.open" })}
      </Button>
    </section>
  );
}

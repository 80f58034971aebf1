import { useEffect, useRef } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { sameDay } from "../ui/same-day.ts";
import text from "../ui/text.module.css";
import { TextLink } from "../ui/text-link.tsx";
import { useWords } from "../words.tsx";
import styles from "./easier-rhythm.module.css";

interface Props {
  readonly snapshot: Snapshot;
  /** Whether it was just reported here, further down: who did that is led to what follows. */
  readonly focused: boolean;
}

/** R27. While a flare lasts: what helps, until when, and why. */
export function FlareNote({ snapshot, focused }: Props) {
  const words = useWords();
  const { flare, at, zone } = snapshot;
  const note = useRef<HTMLElement>(null);
  const isReported = flare?.cause === "reported";
  useEffect(() => {
    if (focused && isReported) note.current?.focus();
  }, [focused, isReported]);
  if (flare === null) return null;
  const { cause, until } = flare;
  const when = sameDay(until, at, zone) ? "flare.until" : "flare.until-day";
  return (
    <section ref={note} tabIndex={-1} className={styles.offer} aria-labelledby="flare">
      <h2 id="flare" className={text.label}>
        {words({ id: "flare.title" })}
      </h2>
      <p>
        {words({ id: `flare.why.${cause}` })} {words({ id: when, values: { at: until } })}
      </p>
      <TextLink to={{ page: "guide", id: "professional" }}>{words({ id: "flare.signs" })}</TextLink>
    </section>
  );
}

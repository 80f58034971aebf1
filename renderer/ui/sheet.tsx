import { useEffect, useRef, type ReactNode } from "react";
import { useWords } from "../words.tsx";
import { BrandMark } from "./brand-mark.tsx";
import styles from "./sheet.module.css";
import { useStageUnderFrame } from "./use-stage-under-frame.ts";

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  /** What stands above the title, such as how far one has come. */
  readonly above?: ReactNode;
  readonly children?: ReactNode;
  /** The ways on. */
  readonly foot: ReactNode;
  readonly aside: ReactNode;
  /** Whether it is read from its heading on as it appears, and again as this changes; null for not. */
  readonly focusOn?: string | number | null;
}

/** The whole window for one thing: a question or a statement, what belongs to it, and a stage beside it. */
export function Sheet({ title, lead, above, children, foot, aside, focusOn = "open" }: Props) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const stage = useRef<HTMLElement>(null);
  useStageUnderFrame(stage);
  useEffect(() => {
    if (focusOn !== null) heading.current?.focus();
  }, [focusOn]);
  return (
    <div className={styles.window}>
      <div className={styles.drag} />
      <main className={styles.sheet}>
        <div className={styles.brand}>
          <BrandMark />
          {words({ id: "app.name" })}
        </div>
        {above}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        {children}
        <footer className={styles.foot}>{foot}</footer>
      </main>
      <aside ref={stage} className={styles.aside}>
        <div className={styles.still}>{aside}</div>
      </aside>
    </div>
  );
}

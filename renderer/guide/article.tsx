import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { Crumb } from "../ui/crumb.tsx";
import { useLinks } from "../ui/links.tsx";
import { useEscape } from "../ui/use-escape.ts";
import { useWords } from "../words.tsx";
import styles from "./article.module.css";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page of the guide below its title. Escape goes back to where the link to it stood. */
export function Article({ title, children }: Props) {
  const words = useWords();
  const { back } = useLinks();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEscape(back);
  return (
    <article className={styles.page} aria-labelledby="guide-title">
      <div className={styles.bar}>
        {back !== null && <Crumb onPress={back}>{words({ id: "action.back" })}</Crumb>}
        <Button tone="quiet" size="small" onPress={() => window.print()}>
          {words({ id: "guide.print" })}
        </Button>
      </div>
      <h1 id="guide-title" ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {children}
    </article>
  );
}

import { useEffect, useRef, type ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLinks } from "../ui/links.tsx";
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
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) back?.();
    };
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [back]);
  return (
    <article className={styles.page} aria-labelledby="guide-title">
      <div className={styles.bar}>
        {back !== null && (
          <AriaButton className={styles.crumb ?? ""} onPress={back}>
            <Icon name="back" />
            {words({ id: "guide.back" })}
          </AriaButton>
        )}
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

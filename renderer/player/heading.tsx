import { useEffect, useRef, type ReactNode } from "react";
import styles from "./care.module.css";

/** The title of what took the routine's place: it takes the focus, so that it is read and goes on from there. */
export function Heading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
}

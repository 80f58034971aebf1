import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { useLinks, type Place } from "./links.tsx";
import styles from "./text-link.module.css";

interface Props {
  readonly to: Place;
  /** What the page shows that one comes back to, where it chose that itself. */
  readonly leaving?: string;
  readonly children: ReactNode;
}

/** A link in a text to another page. */
export function TextLink({ to, leaving, children }: Props) {
  const { follow } = useLinks();
  return (
    <Button className={styles.link ?? ""} data-place={to.id} onPress={() => follow(to, leaving)}>
      {children}
    </Button>
  );
}

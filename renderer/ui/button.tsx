import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import styles from "./button.module.css";
import { classes } from "./classes.ts";

interface Props {
  readonly tone: "primary" | "secondary" | "quiet" | "link";
  readonly size?: "small" | "usual" | "large";
  /** Whether it sends the form that it stands in, as Enter does. */
  readonly submits?: boolean;
  /** Whether it takes the focus as it appears. */
  readonly takesFocus?: boolean;
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** What takes the focus as it appears is not scrolled to by itself. */
const intoView = (button: HTMLElement | null): void => button?.scrollIntoView({ block: "nearest" });

/** A button of the design: at most one primary on a screen. */
export function Button({
  tone,
  size = "usual",
  submits = false,
  takesFocus = false,
  onPress,
  children,
}: Props) {
  return (
    <AriaButton
      className={classes(styles.button, styles[tone], size !== "usual" && styles[size])}
      type={submits ? "submit" : "button"}
      {...(takesFocus && { autoFocus: true, ref: intoView })}
      {...(onPress && { onPress })}
    >
      {children}
    </AriaButton>
  );
}

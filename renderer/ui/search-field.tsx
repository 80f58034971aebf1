import { useEffect, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { Input, SearchField as AriaSearchField } from "react-aria-components/SearchField";
import { Icon } from "./icon.tsx";
import styles from "./search-field.module.css";

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea"));

/** A search as you type; "/" goes to it and Escape empties it. */
export function SearchField({ label, placeholder, value, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const goTo = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener("keydown", goTo);
    return () => window.removeEventListener("keydown", goTo);
  }, []);
  return (
    <AriaSearchField
      className={styles.field ?? ""}
      aria-label={label}
      value={value}
      onChange={onChange}
    >
      <Icon name="search" />
      <Input ref={input} placeholder={placeholder} aria-keyshortcuts="/" />
      {value === "" ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <Button className={styles.clear ?? ""}>
          <Icon name="close" size={14} />
        </Button>
      )}
    </AriaSearchField>
  );
}

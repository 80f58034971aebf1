import { useCallback, useState } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { FieldError } from "../ui/field-error.tsx";
import text from "../ui/text.module.css";
import { useSettings, type EditSettings } from "../use-settings.ts";
import { useWords } from "../words.tsx";
import { About } from "./about.tsx";
import { AboutYou } from "./about-you.tsx";
import { Appearance } from "./appearance.tsx";
import { Calendars } from "./calendars.tsx";
import { Holds } from "./holds.tsx";
import { Notifications } from "./notifications.tsx";
import { Privacy } from "./privacy.tsx";
import { Safety } from "./safety.tsx";
import { Shortcuts } from "./shortcuts.tsx";
import { Sound } from "./sound.tsx";
import styles from "./settings-page.module.css";

/** What a section changes, saved at once. */
export interface SectionProps {
  readonly snapshot: Snapshot;
  readonly settings: Snapshot["settings"];
  readonly change: (by: Parameters<EditSettings>[0]) => void;
}

interface Props {
  readonly snapshot: Snapshot;
  /** The id of what one comes back from. */
  readonly shows: string | null;
}

/** How Supple looks, sounds and speaks up, and what it keeps. */
export function SettingsPage({ snapshot, shows }: Props) {
  const words = useWords();
  const [settings, edit] = useSettings(snapshot);
  const [error, setError] = useState<string | null>(null);
  const change = useCallback<SectionProps["change"]>((by) => void edit(by).then(setError), [edit]);
  const section = { snapshot, settings, change };
  return (
    <div className={styles.page}>
      <div className={styles.scroll}>
        <header className={styles.bar}>
          <h1 className={text.page}>{words({ id: "settings.title" })}</h1>
          <p className={text.meta}>{words({ id: "settings.at-once" })}</p>
        </header>
        <FieldError text={error && words({ id: "settings.not-saved", values: { error } })} />
        <AboutYou focused={shows !== null} />
        <Safety {...section} />
        <Appearance {...section} />
        <Sound {...section} />
        <Notifications {...section} />
        <Shortcuts {...section} />
        <Holds {...section} />
        <Calendars {...section} />
        <Privacy snapshot={snapshot} />
        <About version={snapshot.program.version} />
      </div>
    </div>
  );
}

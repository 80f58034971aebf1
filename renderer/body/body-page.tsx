import { useCallback, useEffect, useRef, useState } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { localDateOf } from "../../shared/time/local.ts";
import { Crumb } from "../ui/crumb.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { useLinks } from "../ui/links.tsx";
import { useEscape } from "../ui/use-escape.ts";
import { useSettings, type EditSettings } from "../use-settings.ts";
import { useWords } from "../words.tsx";
import { Agreements } from "./agreements.tsx";
import { AtHand } from "./at-hand.tsx";
import styles from "./body-page.module.css";
import { Conditions } from "./conditions.tsx";
import { EarlyBending } from "./early-bending.tsx";
import { Positions, Triggers } from "./suits.tsx";

/** What a question shows, and what it changes, saved at once. */
export interface QuestionProps {
  readonly settings: Settings;
  readonly today: LocalDate;
  readonly change: (by: Parameters<EditSettings>[0]) => void;
}

/** What the person tells of their body: all of it optional, and each with why it is asked. */
export function BodyPage({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const { back } = useLinks();
  const [settings, edit] = useSettings(snapshot);
  const [error, setError] = useState<string | null>(null);
  const change = useCallback<QuestionProps["change"]>((by) => void edit(by).then(setError), [edit]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEscape(back);
  const today = localDateOf(snapshot.at, snapshot.zone);
  const question = { settings, today, change };
  return (
    <article className={styles.page} aria-labelledby="body-title">
      {back !== null && <Crumb onPress={back}>{words({ id: "action.back" })}</Crumb>}
      <h1 id="body-title" ref={heading} tabIndex={-1} className={styles.title}>
        {words({ id: "body.title" })}
      </h1>
      <p className={styles.lede}>{words({ id: "body.lede" })}</p>
      <p className={styles.private}>{words({ id: "body.private" })}</p>
      <FieldError text={error && words({ id: "settings.not-saved", values: { error } })} />
      <Conditions {...question} />
      <Agreements {...question} />
      <Triggers {...question} />
      <Positions {...question} />
      <AtHand {...question} />
      <EarlyBending {...question} />
    </article>
  );
}

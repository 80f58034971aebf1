import type { Kind } from "../../shared/domain/kind.ts";
import { findRoutine } from "../../shared/content/catalogue.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { useWords } from "../words.tsx";

interface Subject {
  readonly kind: Kind;
  readonly subject: string | null;
  readonly routine: string | null;
}

/** What a reminder is called: the person's own title for their own, else its routine's name, else its kind. */
export function useSubjectName(): (what: Subject, settings: Settings) => string {
  const words = useWords();
  return ({ kind, subject, routine }, settings) =>
    settings.custom.find(({ id }) => kind === "custom" && id === subject)?.title ??
    (routine === null ? undefined : findRoutine(routine)?.name) ??
    words({ id: `kind.${kind}` });
}

import { amendableFields } from "../../shared/journal/correctable.ts";
import type { Happening } from "../../shared/journal/happening.ts";
import type { MessageId } from "../../shared/messages/english.ts";

interface Typed<T extends string, V> {
  readonly type: T;
  readonly label: MessageId;
  readonly value: V;
  /** The entry with another value in it. */
  readonly put: (value: V) => Happening;
}

interface Choice extends Typed<"choice", string> {
  readonly choices: readonly { readonly id: string; readonly text: MessageId }[];
}

/** A field of an entry as it is edited. */
export type Field =
  Typed<"pain", number> | Typed<"text", string> | Typed<"minutes", number> | Choice;

/** The fields of an entry that its editor shows; none where nothing is to be put right. */
export function fieldsOf(entry: Happening): readonly Field[] {
  switch (entry.kind) {
    case "check-in":
      return [
        {
          type: "pain",
          label: "journal.field.pain",
          value: entry.pain,
          put: (pain) => ({ ...entry, pain }),
        },
        {
          type: "text",
          label: "journal.field.note",
          value: entry.note ?? "",
          put: (note) => ({ ...entry, note }),
        },
      ];
    case "workout":
      return [
        {
          type: "text",
          label: "journal.field.title",
          value: entry.title,
          put: (title) => ({ ...entry, title }),
        },
        {
          type: "minutes",
          label: "journal.field.minutes",
          value: entry.minutes,
          put: (minutes) => ({ ...entry, minutes }),
        },
        {
          type: "choice",
          label: "journal.field.outcome",
          value: entry.outcome,
          choices: outcomes.map((id) => ({ id, text: `journal.workout.${id}` })),
          put: (id) => ({ ...entry, outcome: outcomes.find((one) => one === id) ?? entry.outcome }),
        },
      ];
    case "routine":
      return [
        {
          type: "minutes",
          label: "journal.field.minutes",
          value: Math.round(entry.seconds / 60),
          put: (minutes) => ({ ...entry, seconds: 60 * minutes }),
        },
      ];
    case "soreness":
      return entry.areas.map(({ area, score }) => ({
        type: "pain",
        label: `muscle.${area}`,
        value: score,
        put: (told) => ({
          ...entry,
          areas: entry.areas.map((one) => (one.area === area ? { area, score: told } : one)),
        }),
      }));
    default:
      return [];
  }
}

const outcomes = ["done", "partial", "dropped"] as const;

/** The fields that an edited entry says otherwise than it did. */
export function changedFields(
  before: Happening,
  after: Happening,
): Readonly<Record<string, unknown>> {
  const [old, now] = [before, after].map((entry) => entry as unknown as Record<string, unknown>);
  const changed = amendableFields(before.kind).filter(
    (field) => JSON.stringify(old?.[field]) !== JSON.stringify(now?.[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, now?.[field]]));
}

import { useCallback } from "react";
import { findRoutine } from "../../shared/content/catalogue.ts";
import { findInLibrary } from "../../shared/content/library.ts";
import type { Happening } from "../../shared/journal/happening.ts";
import type { Message } from "../../shared/messages/message.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { instant } from "../../shared/time/instant.ts";
import { useClock } from "../ui/use-clock.ts";
import { useSubjectName } from "../ui/use-subject-name.ts";
import { useWords } from "../words.tsx";

/** What an entry tells: what it is of, and what there is to say of it. */
export interface EntryWords {
  readonly title: string;
  readonly facts: readonly string[];
  /** When it was, by the clock. */
  readonly at: string;
}

type Kind = Happening["kind"];
type Of<K extends Kind> = Extract<Happening, { readonly kind: K }>;
type Wordings = { readonly [K in Kind]: (entry: Of<K>) => readonly (Message | string | null)[] };

const minutesOf = (seconds: number): Message => ({
  id: "minutes",
  values: { minutes: Math.round(seconds / 60) },
});

const routineName = (id: string): string => findRoutine(id)?.name ?? id;
const exerciseName = (id: string): string => findInLibrary(id)?.name ?? id;
const pain = (id: "pain" | "before" | "after", score: number | null | undefined): Message | null =>
  score === null || score === undefined
    ? null
    : { id: `journal.entry.${id}`, values: { pain: score } };

/** Says what an entry tells, its title first. */
export function useEntryWords(settings: Settings): (entry: Happening) => EntryWords {
  const words = useWords();
  const clock = useClock();
  const nameOf = useSubjectName();
  return useCallback(
    (entry: Happening) => {
      const wordings: Wordings = {
        prompt: ({ reminder, subject, routine, outcome }) => [
          nameOf({ kind: reminder, subject, routine }, settings),
          { id: `journal.outcome.${outcome}` },
        ],
        "routine-started": ({ routine }) => [routineName(routine), { id: "journal.entry.begun" }],
        routine: ({ routine, outcome, seconds }) => [
          routineName(routine),
          { id: outcome === "finished" ? "journal.outcome.finished" : "journal.outcome.left" },
          minutesOf(seconds),
        ],
        workout: ({ title, type, minutes, outcome, painBefore, painAfter, exercises }) => [
          title,
          { id: `workout.${type}` },
          { id: `journal.workout.${outcome}` },
          outcome === "dropped" ? null : { id: "minutes", values: { minutes } },
          pain("before", painBefore),
          pain("after", painAfter),
          exercises?.join(", ") ?? null,
        ],
        "workout-moved": ({ title, to }) => [
          title,
          { id: "journal.entry.moved", values: { at: to } },
        ],
        soreness: ({ areas }) => [
          { id: "journal.entry.soreness" },
          ...areas.map(({ area, score }): Message => ({
            id: "journal.entry.sore",
            values: { area: words({ id: `muscle.${area}` }), score },
          })),
        ],
        "recovery-answered": ({ answer }) => [
          { id: "journal.entry.recovery" },
          { id: "journal.entry.answer", values: { answer } },
        ],
        "dose-reached": ({ dose, amount }) => [
          { id: "journal.entry.dose" },
          { id: `journal.dose.${dose}`, values: { amount } },
        ],
        "exercise-left-out": ({ exercise }) => [
          { id: "journal.entry.left-out" },
          exerciseName(exercise),
        ],
        "exercise-allowed": ({ exercise }) => [
          { id: "journal.entry.allowed" },
          exerciseName(exercise),
        ],
        "check-in": ({ pain: score, note = "" }) => [
          { id: "journal.entry.check-in" },
          pain("pain", score),
          note === "" ? null : note,
        ],
        flare: () => [{ id: "journal.mark.flare" }],
        "form-checked": ({ exercise }) => [
          { id: "journal.entry.form-checked" },
          exerciseName(exercise),
        ],
        "red-flags": ({ flags }) => [
          { id: "journal.entry.red-flags" },
          { id: "journal.entry.flags", values: { count: flags.length } },
        ],
        "red-flags-read": () => [{ id: "journal.entry.red-flags-read" }],
        "red-flags-cleared": () => [{ id: "journal.entry.red-flags-cleared" }],
        "professional-advised": () => [{ id: "journal.entry.professional-advised" }],
        "professional-seen": () => [{ id: "journal.entry.professional-seen" }],
        "workout-planned": ({ workouts }) => [
          { id: "journal.entry.workout-planned", values: { count: workouts.length } },
        ],
        "conditions-changed": () => [{ id: "journal.mark.conditions-changed" }],
        "programme-added": ({ title }) => [title, { id: "journal.mark.programme-added" }],
        stopped: ({ exercise, reason, painBefore, painNow }) => [
          { id: "journal.entry.stopped" },
          exerciseName(exercise),
          { id: `journal.because.${reason}` },
          pain("before", painBefore),
          pain("pain", painNow),
        ],
        "rest-day-override": () => [{ id: "journal.entry.rest-day-override" }],
        break: () => [{ id: "journal.entry.break" }],
      };
      const wording = wordings[entry.kind] as (one: Happening) => ReturnType<Wordings["break"]>;
      const [title = "", ...facts] = wording(entry)
        .filter((said) => said !== null)
        .map((said) => (typeof said === "string" ? said : words(said)));
      const { kind } = entry;
      const when = kind === "workout" || kind === "routine" ? entry.started : entry.at;
      return { title, facts, at: clock(instant(when)) };
    },
    [words, clock, nameOf, settings],
  );
}

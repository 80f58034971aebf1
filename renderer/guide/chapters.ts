import { guide } from "../../shared/content/guide.ts";
import { redFlags } from "../../shared/content/red-flags.ts";
import type { Sentence } from "../../shared/content/schema.ts";
import type { Message } from "../../shared/messages/message.ts";

/** A chapter as the contents and the search name it. */
export interface Chapter {
  readonly id: string;
  /** Its title: the content's own, or a message where the content has none. */
  readonly title: string | Message;
  readonly sentences: readonly Sentence[];
  /** What it says besides. */
  readonly more: readonly string[];
}

const { intro, causes, risky, best, habits, final } = guide;
const { emergency, urgent, routine, duringExercise } = redFlags;

const professional: Chapter = {
  id: "professional",
  title: { id: "guide.professional" },
  sentences: [],
  more: [...emergency.items, ...urgent.items, ...routine.items]
    .map(({ text }) => text)
    .concat(duringExercise.items),
};

/** Every chapter, in the order of reading. */
export const chapters: readonly Chapter[] = [
  { ...intro, sentences: intro.blocks, more: [] },
  ...causes.items.map(({ id, title, why, examples, solutions }) => ({
    id,
    title,
    sentences: [why, ...examples, ...solutions],
    more: [],
  })),
  {
    ...risky,
    sentences: risky.items.flatMap(({ reasons, safer }) => [...reasons, ...safer]),
    more: risky.items.map(({ title }) => title),
  },
  {
    ...best,
    sentences: best.items.flatMap(({ benefits, how }) => [...benefits, ...how]),
    more: [],
  },
  {
    ...habits,
    sentences: habits.items.flatMap(({ points }) => points),
    more: habits.items.map(({ title }) => title),
  },
  professional,
  { ...final, sentences: final.blocks, more: [] },
];

/** The chapter of that id, or the one that has the habit of that id. */
export const findChapter = (id: string): Chapter | undefined =>
  chapters.find((chapter) => chapter.id === id) ??
  (habits.items.some((habit) => habit.id === id)
    ? chapters.find((chapter) => chapter.id === habits.id)
    : undefined);

/** The chapters that speak of an exercise. */
export const chaptersAbout = (exercise: string): readonly Chapter[] =>
  chapters.filter(
    ({ id, sentences }) =>
      sentences.some(
        (sentence) => sentence.exercise === exercise || sentence.exercises?.includes(exercise),
      ) ||
      (id === risky.id && risky.items.some(({ exercises }) => exercises.includes(exercise))) ||
      (id === best.id && best.items.some((item) => item.exercise === exercise)),
  );

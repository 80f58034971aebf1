import type { RoutineId } from "../shared/domain/routine-id.ts";
import { snoozeLengths } from "../shared/domain/snooze-lengths.ts";
import type { PromptView } from "../shared/ipc/snapshot.ts";
import type { Effect } from "../shared/scheduler/effect.ts";
import type { PromptAnswer } from "../shared/scheduler/event.ts";
import { kindTraits } from "../shared/scheduler/kind-traits.ts";
import type { Notification, Wording } from "./ports.ts";

interface Answering {
  readonly say: Wording;
  readonly answer: (prompt: string, answer: PromptAnswer) => void;
  /** Shows the main window. */
  readonly open: () => void;
}

type Told<K extends Effect["kind"]> = Extract<Effect, { readonly kind: K }>;

/** P6. What Snooze means where there is no room to choose, in minutes. */
const putOffFor = 10;

/** The notification of a prompt that has opened, or of a notice: `open` is the prompt that is open then, if any. */
export function promptNotification(
  { prompt, title, body, about }: Told<"notify">,
  open: PromptView | null,
  answering: Answering,
): Notification {
  const words = { title: answering.say(title), body: answering.say(body) };
  if (open?.id !== prompt) {
    return { ...words, about: null, onClick: answering.open, actions: [] };
  }
  // The longest that is left where the usual is too long to be of use.
  const minutes =
    snoozeLengths.findLast((length) => length <= putOffFor && open.snoozes.includes(length)) ??
    null;
  const buttons = buttonsOf(prompt, open.routines[0] ?? null, minutes, answering);
  // Pain from 0 to 10 is asked where there is room for it.
  if (kindTraits[about.lead.kind].asksPain) {
    const [, ...others] = buttons;
    return { ...words, about: prompt, onClick: answering.open, actions: others };
  }
  return { ...words, about: prompt, onClick: buttons[0].onClick, actions: buttons };
}

/** P6. The notification of what opens soon. */
export function headsUpNotification(
  { prompt, title, body, about }: Told<"heads-up">,
  answering: Answering,
): Notification {
  const routine = (about.routines[0] ?? null) as RoutineId | null;
  const buttons = buttonsOf(prompt, routine, putOffFor, answering);
  return {
    title: answering.say(title),
    body: answering.say(body),
    about: prompt,
    onClick: buttons[0].onClick,
    actions: buttons,
  };
}

type Button = Notification["actions"][number];

/** Start, or that it is done where there is nothing to start; then Snooze, where so many minutes may be had; then Skip. */
function buttonsOf(
  prompt: string,
  routine: RoutineId | null,
  minutes: (typeof snoozeLengths)[number] | null,
  { say, answer }: Answering,
): readonly [Button, ...Button[]] {
  const button = (label: string, given: PromptAnswer): Button => ({
    label,
    onClick: () => answer(prompt, given),
  });
  const start = say({ id: routine === null ? "prompt.done" : "action.start" });
  return [
    button(start, { kind: "start", routine, by: "notification" }),
    ...(minutes === null
      ? []
      : [button(say({ id: "heads-up.snooze", values: { minutes } }), { kind: "snooze", minutes })]),
    button(say({ id: "action.skip" }), { kind: "skip" }),
  ];
}

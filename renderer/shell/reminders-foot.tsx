import { pauseLengths } from "../../shared/domain/pause-length.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import type { Message } from "../../shared/messages/message.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { bridge } from "../bridge.ts";
import { ChoiceMenu } from "../ui/choice-menu.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { sameDay } from "../ui/same-day.ts";
import { useWords } from "../words.tsx";
import styles from "./sidebar.module.css";

const until = (at: Instant, { at: now, zone }: Snapshot): Message => ({
  id: sameDay(at, now, zone) ? "shell.until" : "shell.until-day",
  values: { at },
});

const state = (snapshot: Snapshot): { readonly title: Message; readonly end: Message | null } => {
  const { pause, desk, lock } = snapshot;
  if (lock?.tier === "emergency") return { title: { id: "shell.locked" }, end: null };
  if (pause !== null) {
    return {
      title: { id: "shell.paused" },
      end: pause.until === null ? { id: "shell.until-resumed" } : until(pause.until, snapshot),
    };
  }
  return {
    title: { id: desk.open ? "shell.on" : "shell.off-hours" },
    end: desk.changesAt === null ? null : until(desk.changesAt, snapshot),
  };
};

/** Whether reminders are on and until when, and the button that pauses or resumes them. */
export function RemindersFoot({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const { title, end } = state(snapshot);
  return (
    <section className={styles.foot} aria-label={words({ id: "shell.reminders" })}>
      <p className={styles.state} role="status">
        <b>{words(title)}</b>
        {end && words(end)}
      </p>
      {snapshot.pause === null ? (
        <ChoiceMenu
          trigger={<IconButton icon="pause" ring label={words({ id: "shell.pause" })} />}
          label={words({ id: "shell.pause" })}
          placement="top end"
          choices={pauseLengths.map((id) => ({ id, text: words({ id: `pause.${id}` }) }))}
          onChoose={(length) => void bridge.send("reminders.pause", { length })}
        />
      ) : (
        <IconButton
          icon="play"
          ring
          label={words({ id: "shell.resume" })}
          onPress={() => void bridge.send("reminders.resume", {})}
        />
      )}
    </section>
  );
}

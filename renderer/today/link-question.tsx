import { useEffect } from "react";
import { routineMinutes } from "../../shared/content/catalogue.ts";
import type { Asked } from "../../shared/ipc/snapshot.ts";
import type { Message } from "../../shared/messages/message.ts";
import { bridge } from "../bridge.ts";
import { Button } from "../ui/button.tsx";
import { useSuited } from "../use-suited.ts";
import { useWords } from "../words.tsx";
import styles from "./easier-rhythm.module.css";

/** What a link asks for: any page can open one, so that only a press here does it. One to the check-in leads there. */
export function LinkQuestion({ asked }: { readonly asked: Asked | null }) {
  const toCheckIn = asked?.link.kind === "check-in" ? asked.id : null;
  useEffect(() => {
    if (toCheckIn === null) return;
    const question = document.querySelector<HTMLElement>("#check-in");
    question?.scrollIntoView({ block: "center" });
    question?.focus();
    void bridge.send("link.follow", { asked: toCheckIn });
  }, [toCheckIn]);
  return (
    <div role="status">{asked !== null && toCheckIn === null && <Question asked={asked} />}</div>
  );
}

function Question({ asked: { id, link } }: { readonly asked: Asked }) {
  const words = useWords();
  const suited = useSuited();
  const routine = link.kind === "routine" ? suited(link.routine)?.routine : undefined;
  const offer: Message =
    link.kind === "pause"
      ? { id: `link.pause.${link.length}` }
      : {
          id: "link.routine",
          values: { name: routine?.name ?? "", minutes: routine ? routineMinutes(routine) : 0 },
        };
  return (
    <section className={styles.offer} aria-label={words({ id: "link.label" })}>
      <p>{words(offer)}</p>
      <div className={styles.acts}>
        <Button
          tone="secondary"
          size="small"
          onPress={() => void bridge.send("link.follow", { asked: id })}
        >
          {words({ id: link.kind === "pause" ? "link.pause" : "action.start" })}
        </Button>
        <Button
          tone="quiet"
          size="small"
          onPress={() => void bridge.send("link.leave", { asked: id })}
        >
          {words({ id: "action.dismiss" })}
        </Button>
      </div>
    </section>
  );
}

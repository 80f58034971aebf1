import { Button } from "react-aria-components/Button";
import type { MessageId } from "../../shared/messages/english.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { bridge } from "../bridge.ts";
import { useWords } from "../words.tsx";
import { Control, Toggle } from "./control.tsx";
import styles from "./player.module.css";
import { useHasVoice } from "../ui/use-has-voice.ts";

interface Props {
  readonly routine: string;
  /** Seconds left of the routine; null when it is over. */
  readonly remaining: number | null;
  readonly settings: Settings;
  readonly full: boolean;
  readonly closes: MessageId;
  /** Where it can be asked for: something is too much. */
  readonly onTooMuch: (() => void) | null;
  readonly onFullScreen: () => void;
  readonly onClose: () => void;
}

/** Minutes and seconds, as on a clock. */
function minutesAndSeconds(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** The routine, what is left of it, and the window's own controls. */
export function Header(props: Props) {
  const { routine, remaining, settings, full, closes, onTooMuch, onFullScreen, onClose } = props;
  const words = useWords();
  const { sound } = settings;
  const speaks = useHasVoice();
  const setSound = (changed: Partial<Settings["sound"]>) =>
    void bridge.send("settings.save", {
      settings: { ...settings, sound: { ...sound, ...changed } },
    });
  return (
    <header className={styles.header}>
      <span className={styles.routine}>{routine}</span>
      {remaining !== null && (
        <span className={styles.left}>
          {words({ id: "player.left", values: { time: minutesAndSeconds(remaining) } })}
        </span>
      )}
      <span className={styles.spring} />
      {onTooMuch !== null && (
        <Button className={styles.tooMuch ?? ""} onPress={onTooMuch}>
          {words({ id: "player.too-much" })}
        </Button>
      )}
      {remaining !== null && (
        <>
          <Toggle
            icon={sound.on ? "sound" : "silent"}
            label={words({ id: "player.sound" })}
            size="small"
            on={sound.on}
            onChange={(on) => setSound({ on })}
          />
          {speaks && (
            <Toggle
              icon={sound.voice ? "voice" : "voiceless"}
              label={words({ id: "player.voice" })}
              size="small"
              on={sound.voice}
              onChange={(voice) => setSound({ voice })}
            />
          )}
          <Control
            icon={full ? "small" : "full"}
            label={words({ id: full ? "player.leave-full-screen" : "player.full-screen" })}
            size="small"
            onPress={onFullScreen}
          />
        </>
      )}
      <Control icon="close" label={words({ id: closes })} size="small" onPress={onClose} />
    </header>
  );
}

import { useWords } from "../words.tsx";
import styles from "./key-legend.module.css";

export interface LegendEntry {
  readonly keys: readonly string[];
  readonly does: string;
}

/** Which keys do what. */
export function KeyLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <div className={styles.legend}>
      {entries.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {does}
        </span>
      ))}
    </div>
  );
}

/** The keys of the player; the one for sides only where there is another side. */
export function PlayerKeys({ sides }: { readonly sides: boolean }) {
  const words = useWords();
  return (
    <KeyLegend
      entries={[
        { keys: [words({ id: "player.key.space" })], does: words({ id: "player.key.pause" }) },
        { keys: ["←", "→"], does: words({ id: "player.key.step" }) },
        ...(sides ? [{ keys: ["S"], does: words({ id: "player.key.side" }) }] : []),
        { keys: ["T"], does: words({ id: "player.key.too-much" }) },
        { keys: ["F"], does: words({ id: "player.key.full-screen" }) },
      ]}
    />
  );
}

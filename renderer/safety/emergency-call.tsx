import { useState } from "react";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { FieldError } from "../ui/field-error.tsx";
import { RegionPicker } from "../ui/region-picker.tsx";
import { useEmergencyNumber } from "../ui/use-emergency-number.ts";
import { useSettings } from "../use-settings.ts";
import { useWords } from "../words.tsx";
import styles from "./safety.module.css";

/** R29. The number to call, for the country that the person chose or their system names; never a guess. */
export function EmergencyCall({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  const [settings, edit] = useSettings(snapshot);
  const [error, setError] = useState<string | null>(null);
  const { region, country, number } = useEmergencyNumber({ settings, program: snapshot.program });
  const choose = async (chosen: string): Promise<void> =>
    setError(await edit((all) => ({ ...all, safety: { ...all.safety, region: chosen } })));
  return (
    <section className={styles.call}>
      {number !== null && country !== null ? (
        <>
          <p className={styles.where}>{words({ id: "lock.call-in", values: { country } })}</p>
          <p className={styles.number}>{number}</p>
          <p className={styles.where}>{words({ id: "lock.elsewhere" })}</p>
        </>
      ) : (
        <p className={styles.unknown}>{words({ id: "lock.no-number" })}</p>
      )}
      <div className={styles.region}>
        <span>{words({ id: "lock.region" })}</span>
        <RegionPicker
          region={region}
          failed={error !== null}
          onChoose={(chosen) => void choose(chosen)}
        />
      </div>
      <FieldError text={error && words({ id: "settings.not-saved", values: { error } })} />
    </section>
  );
}

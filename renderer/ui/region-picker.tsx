import { useMemo } from "react";
import { useIntl } from "react-intl";
import { emergencyNumbers } from "../../shared/content/emergency-numbers.ts";
import { useWords } from "../words.tsx";
import { Picker } from "./picker.tsx";

/** What stands for every country that the list does not have: CLDR's unknown region. */
const elsewhere = "ZZ";

interface Props {
  readonly region: string | null;
  readonly failed?: boolean;
  readonly onChoose: (region: string) => void;
}

/** R29. Which country's emergency number is shown: those whose number is known, and any other. */
export function RegionPicker({ region, failed = false, onChoose }: Props) {
  const words = useWords();
  const intl = useIntl();
  const countries = useMemo(() => {
    const nameOf = (id: string) => intl.formatDisplayName(id, { type: "region" }) ?? id;
    return emergencyNumbers
      .map(({ region: id }) => ({ id, text: nameOf(id) }))
      .toSorted((a, b) => a.text.localeCompare(b.text, intl.locale));
  }, [intl]);
  const known = countries.some(({ id }) => id === region);
  return (
    <Picker
      label={words({ id: "lock.region" })}
      value={known && region !== null ? region : elsewhere}
      choices={[{ id: elsewhere, text: words({ id: "lock.region.other" }) }, ...countries]}
      failed={failed}
      onChoose={onChoose}
    />
  );
}

import { useCallback } from "react";
import { useWords } from "../words.tsx";
import { isPlace } from "../../shared/domain/places.ts";

/** Names a place of the journal; one that is not known stands as it was written. */
export function usePlaceNames(): (place: string) => string {
  const words = useWords();
  return useCallback(
    (place) => (isPlace(place) ? words({ id: `where.${place}` }) : place),
    [words],
  );
}

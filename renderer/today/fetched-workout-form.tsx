import { lazy, Suspense, type ComponentProps } from "react";
import { fetchOthers } from "../fetch-others.ts";

const Fetched = lazy(async () => ({ default: (await fetchOthers()).WorkoutForm }));

/** The form of a workout, which opens on a press: today's page does not wait for the fields of a date and a time. */
export function WorkoutForm(props: ComponentProps<typeof Fetched>) {
  return (
    <Suspense>
      <Fetched {...props} />
    </Suspense>
  );
}

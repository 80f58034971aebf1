import { useEffect, useState } from "react";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import { localDateOf } from "../shared/time/local.ts";
import type { WeekDay } from "../shared/scheduler/week-types.ts";
import { bridge } from "./bridge.ts";

/** All of a snapshot that the days to come follow from: when it changes, they may have. */
const planOf = (snapshot: Snapshot): string => {
  const { settings, pause, next, day, at, zone, calendars, journalRevision } = snapshot;
  const today = localDateOf(at, zone);
  return JSON.stringify([settings, pause, next?.at, day, today, zone, calendars, journalRevision]);
};

interface Known {
  /** What the days were foreseen from. */
  readonly plan: string;
  readonly days: readonly WeekDay[];
}

/** Today and the six days after it, asked for again whenever what is planned changes; null until known. */
export function useWeek(snapshot: Snapshot): readonly WeekDay[] | null {
  const [week, setWeek] = useState<Known | null>(null);
  const plan = planOf(snapshot);
  useEffect(() => {
    let current = true;
    void bridge.week().then((days) => {
      if (current) setWeek({ plan, days });
    });
    return () => {
      current = false;
    };
  }, [plan]);
  return week?.days ?? null;
}

import type { ReactNode } from "react";
import type { LocalDate } from "../../shared/time/calendar.ts";
import { useWords } from "../words.tsx";
import { SessionHandle } from "./session-handle.tsx";
import styles from "./session-handle.module.css";
import type { useMoving } from "./use-moving.ts";
import { placeOn, type Axis, type Strip } from "./week-strip.ts";

interface Props {
  readonly date: LocalDate;
  readonly strip: Strip;
  readonly axis: Axis;
  readonly week: ReturnType<typeof useMoving>;
  /** The id of what says how workouts are moved. */
  readonly describedBy: string;
  readonly children: ReactNode;
}

/** The workouts of a day, to be taken hold of, over its strip; and one that is on its way here. */
export function DaySessions({ date, strip, axis, week, describedBy, children }: Props) {
  const words = useWords();
  const at = (minute: number): string => `${placeOn(axis, minute)}%`;
  const width = (from: number, to: number): string => `${placeOn(axis, to) - placeOn(axis, from)}%`;
  const { moving, landed, whenOf, handlersOf } = week;
  return (
    <div className={styles.day}>
      {children}
      {strip.training
        .filter(({ movable }) => movable)
        .map((span) => (
          <SessionHandle
            key={span.id}
            label={words({
              id: "schedule.move",
              values: { title: span.title, when: whenOf(date, span.from) },
            })}
            describedBy={describedBy}
            left={at(span.from)}
            width={width(span.from, span.to)}
            moving={moving?.workout.id === span.id && moving.workout.date === date}
            landed={landed?.date === date && landed.minute === span.from}
            {...handlersOf(span, date)}
          />
        ))}
      {moving?.date === date && (
        <span
          className={styles.ghost}
          style={{
            left: at(moving.minute),
            width: width(moving.minute, moving.minute + moving.length),
          }}
        />
      )}
    </div>
  );
}

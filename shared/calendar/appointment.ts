import { z } from "zod";
import type { Instant } from "../time/instant.ts";

const moment = z.int().transform((n) => n as Instant);

/** What a calendar has at one time: one event, or one of the times of an event that repeats. */
export const appointmentSchema = z.object({
  /** Names the event and which of its times this is, in whatever way the file is read next. */
  key: z.string(),
  title: z.string(),
  categories: z.array(z.string()),
  /** [start, end); of an all-day event the beginning of its first local date and the end of its last. */
  start: moment,
  end: moment,
  allDay: z.boolean(),
  /** Neither cancelled nor marked as free. */
  busy: z.boolean(),
});
export type Appointment = Readonly<z.infer<typeof appointmentSchema>>;

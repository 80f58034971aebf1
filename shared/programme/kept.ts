import { z } from "zod";
import { programmeSchema, type Programme } from "./programme.ts";

export const mostProgrammes = 40;

/** Programmes as they are kept, in the order in which they came. */
export const keptProgrammesSchema = z.object({
  kept: z
    .array(z.object({ id: z.string().regex(/^[a-z0-9]+$/), programme: programmeSchema }))
    .max(mostProgrammes)
    .readonly(),
});
export type KeptProgrammes = Readonly<z.infer<typeof keptProgrammesSchema>>;
export type KeptProgramme = KeptProgrammes["kept"][number];

/** A programme without the bytes of its pictures, as a window is told of it. */
export interface ToldProgramme {
  readonly id: string;
  readonly programme: Pick<Programme, "title" | "by" | "exercises" | "routines">;
}

/** What a window is told of a programme. */
export function told({ id, programme }: KeptProgramme): ToldProgramme {
  const { title, by, exercises, routines } = programme;
  return { id, programme: { title, by, exercises, routines } };
}

import { findRoutine } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import type { Suited } from "../../shared/rules/routine-for.ts";

/** The routine to show: as it suits the person where it can be done, else as the catalogue has it. */
export const shownRoutine = ({ routine, possible }: Suited): Routine =>
  possible ? routine : (findRoutine(routine.id) ?? routine);

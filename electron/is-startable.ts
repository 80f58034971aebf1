import { isRoutineId } from "../shared/content/catalogue.ts";
import { findOwnRoutine } from "../shared/content/own-content.ts";
import type { RoutineId } from "../shared/domain/routine-id.ts";
import type { Programmes } from "./programmes.ts";

/** Whether there is a routine of that id to start: one of a programme that is only offered has not been accepted yet. */
export const isStartable = (id: string, programmes: Pick<Programmes, "has">): id is RoutineId =>
  isRoutineId(id) && (findOwnRoutine(id) === undefined || programmes.has(id));

declare const routineBrand: unique symbol;
declare const exerciseBrand: unique symbol;

/** The id of a routine of the catalogue, such as "desk-reset-5". */
export type RoutineId = string & { readonly [routineBrand]: true };

/** The id of an exercise of the catalogue, such as "bird-dog". */
export type ExerciseId = string & { readonly [exerciseBrand]: true };

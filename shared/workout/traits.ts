import { type Exercise, loadLevels, risks } from "../content/schema.ts";

const weights = /barbell|dumbbell|kettlebell|weight|machine|trap bar|light bar|sled/;

/** Whether an exercise as the guide knows it is done with a weight. */
export const takesWeight = ({ equipment }: Exercise): boolean =>
  equipment.some((thing) => weights.test(thing));

/** Orders exercises by risk, then by how much they load the back, the most first. */
export const byRisk = (a: Exercise, b: Exercise): number =>
  risks.indexOf(b.risk) - risks.indexOf(a.risk) ||
  loadLevels.indexOf(b.loadLevel) - loadLevels.indexOf(a.loadLevel);

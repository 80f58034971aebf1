import type { FigureData, JointName } from "../figure/schema.ts";

type Part = "head" | "skull" | "shoulder" | "spine2" | "spine1" | "hip" | "limb";
interface Word {
  readonly named: RegExp;
  readonly part: Part;
  /** The joint of a limb, without its side. */
  readonly joint?: "elbow" | "hand" | "knee" | "ankle" | "heel" | "toe";
}

// English cues; a cue that names no part of the body, in any language, gets no mark.
const words: readonly Word[] = [
  { named: /\b(head|nose|chin|eyes|crown)\b/i, part: "head" },
  { named: /\bneck\b/i, part: "skull" },
  { named: /\bshoulders?\b(?!-)/i, part: "shoulder" },
  { named: /\b(chest|ribs?|trunk|upper back|shoulder-blade)\b/i, part: "spine2" },
  { named: /\b(lower back|whole back|back long|belly|waist)\b/i, part: "spine1" },
  { named: /\b(hips?|pelvis|tailbone|buttocks?|belt buckle)\b/i, part: "hip" },
  { named: /\b(arms?|elbows?)\b/i, part: "limb", joint: "elbow" },
  { named: /\b(hands?|grip|wrists?)\b/i, part: "limb", joint: "hand" },
  { named: /\bknees?\b/i, part: "limb", joint: "knee" },
  { named: /\b(foot|feet|ankles?)\b/i, part: "limb", joint: "ankle" },
  { named: /\bheels?\b/i, part: "limb", joint: "heel" },
  { named: /\btoes?\b/i, part: "limb", joint: "toe" },
];

/** A cue about one limb of several: which one the picture shows is not known. */
const oneOfSeveral = /\b(front|back leg|other|supporting|reaching|top|bottom)\b/i;

/**
 * The joint that a cue is about: that of the first part of the body it names. Null when it names
 * none, or a limb in a figure whose limbs take turns, so that no mark stands in a wrong place.
 */
export function cueJoint(cue: string, figure: FigureData): JointName | null {
  const found = words
    .map((word) => ({ ...word, at: cue.search(word.named) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0];
  if (found === undefined) return null;
  const takesTurns = figure.oneSide !== undefined || oneOfSeveral.test(cue);
  if (found.joint !== undefined) {
    return takesTurns ? null : `${found.joint}${figure.view === "side" ? "N" : "L"}`;
  }
  if (found.part === "shoulder") {
    if (figure.view === "side") return "neckBase";
    return takesTurns ? null : "shoulderL";
  }
  return found.part === "limb" ? null : found.part;
}

import { expect, test } from "vitest";
import { findFigure } from "../../../shared/figure/figures.ts";
import type { FigureData } from "../../../shared/figure/schema.ts";
import { cueJoint } from "../../../shared/player/cue-joint.ts";

function figure(id: string): FigureData {
  const found = findFigure(id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
}

test.each([
  ["bodyweight-squat", "Knees follow the toes", "kneeN"],
  ["bodyweight-squat", "Heels heavy", "heelN"],
  ["bodyweight-squat", "Chest proud", "spine2"],
  ["sit-to-stand", "Nose over toes", "head"],
  ["hip-hinge-drill", "Hips go back, chest follows", "hip"],
  ["bird-dog", "Imagine a full cup balanced on the lower back", "spine1"],
  ["seated-thoracic-extension", "Bend at shoulder-blade height, not at the waist", "spine2"],
] as const)("in %s, “%s” is about %s", (id, cue, joint) => {
  expect(cueJoint(cue, figure(id))).toBe(joint);
});

test.each([
  ["box-jump", "Land as if on thin ice"],
  ["bird-dog", "Push the floor away with the supporting hand"],
  ["dead-bug", "Bend the reaching knee to make it easier"],
  ["neck-side-stretch", "Shoulder stays low"],
] as const)("in %s, “%s” gets no mark: which joint it means is not known", (id, cue) => {
  expect(cueJoint(cue, figure(id))).toBeNull();
});

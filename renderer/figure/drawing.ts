import type { FigureData, JointName, Pose } from "../../shared/figure/schema.ts";
import { jointAt, solve, type Joints } from "../../shared/figure/solve.ts";
import { bodyOf, type Body } from "./body.ts";
import type { PropShape } from "./props.ts";
import { turnedAbout } from "./turn.ts";

/** A figure at one moment, as path data. */
export interface Drawing {
  readonly body: Body;
  readonly props: readonly string[];
  /** It shows a mistake. */
  readonly fault: boolean;
  readonly joints: Joints;
  /** In a turn, it still faces the other way. */
  readonly away: boolean;
}

/** A number on a joint. */
export interface Mark {
  readonly joint: JointName;
  readonly text: string;
}

/** The middle of a figure's picture, where it is mirrored. */
export const middleOf = ({ box }: FigureData): number => (box[0] + box[2]) / 2;

/** `facing` is 1 as drawn; in a turn what of the width shows, negative while it faces the other way. */
export function draw(
  figure: FigureData,
  shapes: readonly PropShape[],
  pose: Pose,
  fault: boolean,
  facing = 1,
): Drawing {
  const solved = solve(pose, figure.view);
  const turned = (by: number): Joints =>
    by === 1 ? solved : turnedAbout(solved, middleOf(figure), by);
  const joints = turned(facing);
  return {
    // A body has a front and a back: one that faces away is the mirrored picture of one that does not.
    body: bodyOf(figure, turned(Math.abs(facing))),
    props: shapes.map((shape) => shape.path(joints)),
    fault,
    joints,
    away: facing < 0,
  };
}

/** The transform of a picture that is mirrored at `middle`; none when it is null. */
export const mirror = (middle: number | null): string =>
  middle === null ? "translate(0 0)" : `translate(${2 * middle} 0) scale(-1 1)`;

/** Which arm outlines are cut by the head, or the other way round. */
export const masks = (id: string, { headFirst }: Body) => ({
  head: headFirst ? "none" : `url(#${id}arms)`,
  arms: headFirst ? `url(#${id}head)` : "none",
});

/** Where a mark stands, as a transform; mirrored with the picture, but never its number. */
export function markPlace({ joint }: Mark, joints: Joints, middle: number | null): string {
  const [x, y] = jointAt(joints, joint);
  return `translate(${(middle === null ? x : 2 * middle - x).toFixed(2)} ${(-y).toFixed(2)})`;
}

/**
 * Writes drawings into a picture that is there, without React and only where something changed.
 * The parts are found by their `data-part` once.
 */
export function painter(
  svg: SVGSVGElement,
  id: string,
  marks: readonly Mark[],
  axis: number,
  isMirrored: boolean,
): (drawing: Drawing) => void {
  const parts = new Map<string, Element>();
  for (const part of svg.querySelectorAll("[data-part]")) {
    parts.set(part.getAttribute("data-part") ?? "", part);
  }
  const written = new Map<string, string>();
  const set = (part: string, name: string, value: string): void => {
    const key = `${part} ${name}`;
    if (written.get(key) === value) return;
    written.set(key, value);
    parts.get(part)?.setAttribute(name, value);
  };
  const middle = isMirrored ? axis : null;
  return ({ body, props, fault, joints, away }) => {
    const mask = masks(id, body);
    set("body", "transform", mirror(away === isMirrored ? null : axis));
    set("far", "d", body.far);
    set("trunk", "d", body.trunk);
    set("head", "d", body.head);
    set("head", "mask", mask.head);
    set("arms", "d", body.arms);
    set("arms", "mask", mask.arms);
    set("cut-arms", "d", body.arms);
    set("cut-head", "d", body.head);
    set("spine", "d", body.spine);
    set("spine", "data-fault", String(fault));
    props.forEach((path, index) => set(`prop${index}`, "d", path));
    marks.forEach((mark, index) =>
      set(`mark${index}`, "transform", markPlace(mark, joints, middle)),
    );
  };
}

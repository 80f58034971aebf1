import type { FigureData, JointName, Pose } from "../../shared/figure/schema.ts";
import { jointAt, solve, type Joints } from "../../shared/figure/solve.ts";
import { bodyOf, type Body } from "./body.ts";
import type { PropShape } from "./props.ts";

/** A figure at one moment, as path data. */
export interface Drawing {
  readonly body: Body;
  readonly props: readonly string[];
  /** It shows a mistake. */
  readonly fault: boolean;
  readonly joints: Joints;
}

/** A number on a joint. */
export interface Mark {
  readonly joint: JointName;
  readonly text: string;
}

export function draw(
  figure: FigureData,
  shapes: readonly PropShape[],
  pose: Pose,
  fault: boolean,
): Drawing {
  const joints = solve(pose, figure.view);
  return {
    body: bodyOf(figure, joints),
    props: shapes.map((shape) => shape.path(joints)),
    fault,
    joints,
  };
}

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
  middle: number | null,
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
  return ({ body, props, fault, joints }) => {
    const mask = masks(id, body);
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

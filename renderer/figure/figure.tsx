import { useId, useLayoutEffect, useMemo, useRef } from "react";
import type { Plan } from "../../shared/figure/plan.ts";
import { passageFrom, passageMs } from "../../shared/figure/passage.ts";
import { mirrored } from "../../shared/figure/mirrored.ts";
import { easeInOut, isFaultAt, poseAt } from "../../shared/figure/pose-at.ts";
import type { RoutineStep } from "../../shared/content/schema.ts";
import type { FigureData, Pose } from "../../shared/figure/schema.ts";
import { draw, middleOf, mirror, painter, type Mark } from "./drawing.ts";
import css from "./figure.module.css";
import { OwnPicture } from "./own-picture.tsx";
import { BodyPaths, Ghost, Marks, PropPaths } from "./parts.tsx";
import { sceneOf } from "./scene.ts";
import { animate } from "./ticker.ts";
import { facingAt } from "./turn.ts";
import { useReducedMotion } from "./use-reduced-motion.ts";

export interface FigureProps {
  /** The id of the exercise. */
  readonly exercise: string;
  /** The name of the frame of a still picture; the exercise's own key pose when left out. */
  readonly pose?: string | undefined;
  /** Plays the exercise round and round, or as `plan` says. */
  readonly moving?: boolean;
  /** The side at work: the left is the right, mirrored. */
  readonly side?: "left" | "right" | null;
  /** A small picture: without guides. */
  readonly mini?: boolean;
  /** What it is called; the exercise's name when left out, decoration when null. */
  readonly label?: string | null;
  /** Shows the dotted line of the spine. */
  readonly spine?: boolean;
  readonly className?: string | undefined;
  /** How it plays, where a step of a routine decides that. */
  readonly plan?: Plan | undefined;
  /**
   * The milliseconds of the plan that have passed: the figure is played with, and drawn at each frame. One
   * without only shows the exercise, from when it appeared, and rests when the person leaves the window.
   */
  readonly clock?: (() => number) | undefined;
  /** The least width of the picture in figure units: pictures beside each other keep one scale. */
  readonly units?: number;
  /** The least height of the picture above the floor line, in figure units. */
  readonly tall?: number;
  /** Where a step of a routine takes another position than the exercise is usually done in. */
  readonly position?: RoutineStep["position"] | undefined;
  /** Moves on from the pose and the side that were seen before, where both are of one view. */
  readonly passes?: boolean;
  /** Numbers on joints, such as those of cues. */
  readonly marks?: readonly Mark[];
  /** Shows the way of the part that travels farthest; with reduced motion it always shows. */
  readonly guides?: boolean;
}

/** The thickness of the mat below the floor line, and a little. */
const ground = 3.8;

function viewBox({ box: [x0, y0, x1, y1] }: FigureData, units: number, tall: number): string {
  const width = Math.max(x1 - x0, units);
  const top = Math.max(y1, tall);
  const bottom = y0 > 0 ? y0 : -ground;
  return `${(x0 + x1 - width) / 2} ${-top} ${width} ${top - bottom}`;
}

const unmarked: readonly Mark[] = [];

/** A pose as it was last seen, in which figure, and which way it faced. */
interface Seen {
  readonly figure: FigureData;
  readonly pose: Pose;
  readonly isMirrored: boolean;
  /** Of its width as drawn; negative in a turn that was not half done. */
  readonly facing: number;
}

/** The same pose in the picture of another figure, whose middle is elsewhere. */
function carried({ figure, pose }: Seen, into: FigureData): Pose {
  const by = middleOf(into) - middleOf(figure);
  const { anchor, root, ik = {} } = pose;
  const pins = Object.entries(ik).map(([limb, [x, y]]) => [limb, [x + by, y]] as const);
  return {
    ...pose,
    root: [root[0] + by, root[1]],
    anchor: { ...anchor, at: [anchor.at[0] + by, anchor.at[1]] },
    ik: Object.fromEntries(pins),
  };
}

/**
 * What the body moves on from: the pose last seen and the way it faced, told for this picture. A body
 * that is seen from the front takes up the other side; one that is seen from the side turns round.
 */
function movingOn(
  seen: Seen,
  figure: FigureData,
  isMirrored: boolean,
): { readonly from: Pose; readonly facing: number } | null {
  const { view } = figure;
  if (seen.figure.view !== view) return null;
  const from = carried(seen, figure);
  if (seen.isMirrored === isMirrored) return { from, facing: seen.facing };
  return view === "front"
    ? { from: mirrored(from, middleOf(figure)), facing: 1 }
    : { from, facing: -seen.facing };
}

/**
 * The body of an exercise, still or moving, on the floor line of its box. With reduced motion, one
 * that would move shows where it ends, faintly where it began, and the way between.
 */
export function Figure({
  exercise,
  pose,
  moving = false,
  side = null,
  mini = false,
  label,
  spine = false,
  className,
  plan,
  clock,
  units = 124,
  tall = 0,
  position,
  passes = false,
  marks = unmarked,
  guides = false,
}: FigureProps) {
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const reduced = useReducedMotion();
  const scene = useMemo(
    () => sceneOf(exercise, { pose, moving, reduced, plan, position }),
    [exercise, pose, moving, reduced, plan, position],
  );
  const seen = useRef<Seen | null>(null);

  useLayoutEffect(() => {
    const element = svg.current;
    if (element === null || scene === null || scene.plan === null) return undefined;
    const { figure, shapes, plan } = scene;
    const began = performance.now();
    const passed = clock ?? (() => performance.now() - began);
    const isMirrored = side === "left";
    const show = painter(element, id, marks, middleOf(figure), isMirrored);
    const before = passes && seen.current ? movingOn(seen.current, figure, isMirrored) : null;
    const passage = before === null ? null : passageFrom(before.from, figure.view);
    const paint = () => {
      const ms = passed();
      const time = before === null ? 1 : Math.min(1, (performance.now() - began) / passageMs);
      const share = easeInOut(time);
      const own = poseAt(figure, plan, ms);
      const pose = passage === null ? own : passage(own, share);
      const facing = before === null ? 1 : facingAt(before.facing, share);
      seen.current = { figure, pose, isMirrored, facing };
      show(draw(figure, shapes, pose, spine && isFaultAt(figure, plan, ms), facing));
    };
    paint();
    return animate(element, clock !== undefined, paint);
  }, [scene, clock, id, spine, marks, side, passes]);

  if (scene === null) return <OwnPicture exercise={exercise} label={label} className={className} />;
  const { figure, shapes, drawing, ghost, arc } = scene;
  const name = label === undefined ? scene.name : label;
  const middle = side === "left" ? middleOf(figure) : null;
  const entering = passes ? css.entering : undefined;
  const clipped = figure.box[1] > 0 ? css.clipped : "";
  return (
    <svg
      ref={svg}
      viewBox={viewBox(figure, units, tall)}
      preserveAspectRatio="xMidYMax meet"
      className={`${css.figure} ${clipped} ${className ?? ""}`}
      {...(name === null ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
    >
      <g transform={mirror(middle)}>
        <g key={`${exercise} ${side} back`} className={entering}>
          <PropPaths shapes={shapes} paths={drawing.props} layer="back" />
        </g>
        {ghost !== null && <Ghost body={ghost.body} />}
        {arc !== null && (guides || ghost !== null) && !mini && (
          <path className={css.guide} d={arc} />
        )}
      </g>
      <g data-part="body" transform={mirror(middle)}>
        <BodyPaths id={id} body={drawing.body} />
      </g>
      <g transform={mirror(middle)}>
        <g key={`${exercise} ${side} front`} className={entering}>
          <PropPaths shapes={shapes} paths={drawing.props} layer="front" />
        </g>
        {spine && !mini && (
          <path
            data-part="spine"
            className={css.spine}
            data-fault={drawing.fault}
            d={drawing.body.spine}
          />
        )}
      </g>
      <Marks marks={marks} joints={drawing.joints} middle={middle} />
    </svg>
  );
}

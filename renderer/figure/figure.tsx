import { useId, useLayoutEffect, useMemo, useRef } from "react";
import type { Plan } from "../../shared/figure/plan.ts";
import { isFaultAt, poseAt } from "../../shared/figure/pose-at.ts";
import type { FigureData } from "../../shared/figure/schema.ts";
import { draw, painter, type Mark } from "./drawing.ts";
import css from "./figure.module.css";
import { BodyPaths, Ghost, Marks, PropPaths } from "./parts.tsx";
import { sceneOf } from "./scene.ts";
import { animate } from "./ticker.ts";
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
  /** The milliseconds of the plan that have passed; those since it appeared when left out. */
  readonly clock?: (() => number) | undefined;
  /** The least width of the picture in figure units: pictures beside each other keep one scale. */
  readonly units?: number;
  /** Numbers on joints, such as those of cues. */
  readonly marks?: readonly Mark[];
  /** Shows the way of the part that travels farthest; with reduced motion it always shows. */
  readonly guides?: boolean;
}

/** The thickness of the mat below the floor line, and a little. */
const ground = 3.8;

function viewBox({ box: [x0, y0, x1, y1] }: FigureData, units: number): string {
  const width = Math.max(x1 - x0, units);
  const bottom = y0 > 0 ? y0 : -ground;
  return `${(x0 + x1 - width) / 2} ${-y1} ${width} ${y1 - bottom}`;
}

const middleOf = ({ box }: FigureData): number => (box[0] + box[2]) / 2;
const unmarked: readonly Mark[] = [];

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
  marks = unmarked,
  guides = false,
}: FigureProps) {
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const reduced = useReducedMotion();
  const scene = useMemo(
    () => sceneOf(exercise, { pose, moving, reduced, plan }),
    [exercise, pose, moving, reduced, plan],
  );

  useLayoutEffect(() => {
    const element = svg.current;
    if (element === null || scene === null || scene.plan === null) return undefined;
    const { figure, shapes, plan } = scene;
    const began = performance.now();
    const passed = clock ?? (() => performance.now() - began);
    const show = painter(element, id, marks, side === "left" ? middleOf(figure) : null);
    const paint = () => {
      const ms = passed();
      show(draw(figure, shapes, poseAt(figure, plan, ms), spine && isFaultAt(figure, plan, ms)));
    };
    paint();
    return animate(element, paint);
  }, [scene, clock, id, spine, marks, side]);

  if (scene === null) return null;
  const { figure, shapes, drawing, ghost, arc } = scene;
  const name = label === undefined ? scene.name : label;
  const middle = side === "left" ? middleOf(figure) : null;
  const clipped = figure.box[1] > 0 ? css.clipped : "";
  return (
    <svg
      ref={svg}
      viewBox={viewBox(figure, units)}
      preserveAspectRatio="xMidYMax meet"
      className={`${css.figure} ${clipped} ${className ?? ""}`}
      {...(name === null ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
    >
      <g transform={middle === null ? undefined : `translate(${2 * middle} 0) scale(-1 1)`}>
        <PropPaths shapes={shapes} paths={drawing.props} layer="back" />
        {ghost !== null && <Ghost body={ghost.body} />}
        {arc !== null && (guides || ghost !== null) && !mini && (
          <path className={css.guide} d={arc} />
        )}
        <BodyPaths id={id} body={drawing.body} />
        <PropPaths shapes={shapes} paths={drawing.props} layer="front" />
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

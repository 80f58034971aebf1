import type { FigureData, Prop } from "../../shared/figure/schema.ts";
import { jointAt, type Joints } from "../../shared/figure/solve.ts";
import {
  angleOf,
  degrees,
  minus,
  mix,
  plus,
  turned,
  type Point,
} from "../../shared/figure/vector.ts";
import { circle, place } from "./capsule.ts";

/** One piece of furniture or gear: a filled outline, or a line of that width. */
export interface PropShape {
  /** Its name within the figure. */
  readonly id: string;
  readonly paint: "prop" | "propDark" | "mat" | "water" | "guide" | "arrow";
  readonly width: number | null;
  /** Its path as the body's joints stand. */
  readonly path: (joints: Joints) => string;
  readonly layer: "back" | "front";
}

type Paint = PropShape["paint"];
type Unnamed = Omit<PropShape, "id">;

/** Drawn this much below the floor of the figure's own units, for the body's outline is that much stouter. */
export const floorDrop = 0.6;

const down = ([x, y]: Point): Point => [x, -y];
const line = (...points: readonly Point[]): string =>
  `M${points.map((point) => place(down(point))).join("L")}`;

const stroke = (paint: Paint, width: number, path: string): Unnamed => ({
  paint,
  width,
  path: () => path,
  layer: "back",
});
const fill = (paint: Paint, path: string): Unnamed => ({
  paint,
  width: null,
  path: () => path,
  layer: "back",
});

/** A rectangle from its lower left corner, corners rounded. */
function slab(x: number, y: number, w: number, h: number, r: number): string {
  const [left, top] = down([x, y + h]);
  return `M${left + r} ${top}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
}

const foot = 1.05 - floorDrop;

function chair({ x, w, seat, back, tilt = 4 }: Extract<Prop, { type: "chair" }>): Unnamed[] {
  const level = seat - 1.7 - floorDrop;
  const corner: Point = [x - 3.4, seat + 6];
  const top = plus(corner, turned([0, back - 8], tilt));
  const [cx, cy] = corner;
  const middle = x + w * 0.5;
  return [
    stroke("prop", 3.4, line([x + 1.7, level], [x + w - 1.7, level])),
    stroke("prop", 3.4, line(corner, top)),
    stroke(
      "prop",
      2.1,
      `M${place(down([x + 2, level]))}Q${place(down([cx + 0.6, level]))} ${place(down([cx, cy]))}`,
    ),
    stroke("prop", 2.1, line([middle, level], [middle, foot])),
    stroke("prop", 2.1, line([middle - 10, foot], [middle + 10, foot])),
  ];
}

function desk({ x, w, h, screen }: Extract<Prop, { type: "desk" }>): Unnamed[] {
  const level = h - 1.7 - floorDrop;
  const leg = x + w - 7;
  const stand = x + w * 0.72;
  return [
    stroke("prop", 3.4, line([x + 1.7, level], [x + w - 1.7, level])),
    stroke("prop", 2.1, line([leg, level], [leg, foot])),
    ...(screen === undefined
      ? []
      : [
          stroke("prop", 2.1, line([stand, level], [stand, h + screen * 0.4])),
          stroke("propDark", 2.4, line([stand, h + 6], [stand, h + screen])),
        ]),
  ];
}

const off = (point: Point, by: Point | undefined): Point =>
  by === undefined ? point : plus(point, by);

function band(prop: Extract<Prop, { type: "band" }>): Unnamed {
  const end = (joints: Joints): Point =>
    prop.toPt ?? (prop.to === undefined ? [0, 0] : jointAt(joints, prop.to));
  return {
    paint: "propDark",
    width: 1.3,
    layer: prop.layer ?? "back",
    path: (joints) =>
      line(off(jointAt(joints, prop.from), prop.fromOff), off(end(joints), prop.toOff)),
  };
}

function disc(
  prop: Extract<Prop, { type: "dumbbell" | "barbell" }>,
  r: number,
  by: Point,
): Unnamed[] {
  const layer = prop.layer ?? "back";
  const at = (joints: Joints): Point => down(plus(jointAt(joints, prop.joint), by));
  return [
    { paint: "propDark", width: 2, layer, path: (joints) => circle(at(joints), r) },
    { paint: "propDark", width: null, layer, path: (joints) => circle(at(joints), 1.5) },
  ];
}

function roller({ joint, x, dx = 0, r }: Extract<Prop, { type: "roller" }>): Unnamed {
  const centre = (joints: Joints): number =>
    joint === undefined ? (x ?? 0) : jointAt(joints, joint)[0] + dx;
  return {
    paint: "prop",
    width: null,
    layer: "back",
    path: (joints) => circle([centre(joints), -r + floorDrop], r),
  };
}

function rod(prop: Extract<Prop, { type: "line" }>): Unnamed {
  const { from, to, x1 = 0, y1 = 0, x2 = 0, y2 = 0 } = prop;
  return {
    paint: prop.tone === "light" ? "prop" : "propDark",
    width: prop.w,
    layer: "back",
    path: (joints) =>
      line(
        from === undefined ? [x1, y1] : off(jointAt(joints, from), prop.fromOff),
        to === undefined ? [x2, y2] : off(jointAt(joints, to), prop.toOff),
      ),
  };
}

function pad({ x, y, w, h, rot = 0, tone }: Extract<Prop, { type: "pad" }>): Unnamed {
  const thick = Math.min(w, h);
  const half: Point = w > h ? [(w - thick) / 2, 0] : [0, (h - thick) / 2];
  const way = turned(half, rot);
  return stroke(
    tone === "light" ? "prop" : "propDark",
    thick,
    line(minus([x, y], way), plus([x, y], way)),
  );
}

const ellipse = ({ x, y, rx, ry }: Extract<Prop, { type: "ring" }>): string =>
  `M${x - rx} ${-y}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0Z`;

/** How long and how wide an arrow head is. */
const head = { length: 4, half: 2.1 };

function turn({ x, y, rx, ry, from, to }: Extract<Prop, { type: "turn" }>): Unnamed[] {
  const on = (angle: number): Point => [
    x + rx * Math.cos(angle / degrees),
    y + ry * Math.sin(angle / degrees),
  ];
  const arrow = (end: number, way: 1 | -1): string => {
    const base = on(end);
    const ahead = minus(on(end + way * 4), base);
    const along = turned([1, 0], angleOf(ahead));
    const across = turned(along, 90);
    const at = (forward: number, aside: number): Point =>
      plus(base, [along[0] * forward + across[0] * aside, along[1] * forward + across[1] * aside]);
    return `${line(at(0, head.half), at(head.length, 0), at(0, -head.half))}Z`;
  };
  const steps = Array.from({ length: 17 }, (_, step) => on(mix(from, to, step / 16)));
  const front = { layer: "front" } as const;
  return [
    { ...stroke("guide", 1.15, line(...steps)), ...front },
    { ...fill("arrow", arrow(from, -1) + arrow(to, 1)), ...front },
  ];
}

function water({ x0, x1, y }: Extract<Prop, { type: "water" }>): Unnamed[] {
  const wave = (x1 - x0) / 12;
  const ripples = `q${wave / 4} -1.6 ${wave / 2} 0t${wave / 2} 0`.repeat(12);
  return [
    { ...fill("water", `M${x0} ${-y}${ripples}V${floorDrop}H${x0}Z`), layer: "front" },
    { ...stroke("prop", 1, `M${x0} ${-y}${ripples}`), layer: "front" },
  ];
}

function shapesOf(prop: Prop): Unnamed[] {
  switch (prop.type) {
    case "mat":
      return [fill("mat", slab(prop.x0, -3 - floorDrop, prop.x1 - prop.x0, 3, 1.5))];
    case "chair":
      return chair(prop);
    case "desk":
      return desk(prop);
    case "wall":
      return [fill("prop", slab(prop.x, -floorDrop, 3, prop.h, 1.5))];
    case "box":
      return [fill("prop", slab(prop.x, -floorDrop, prop.w, prop.h, 3))];
    case "band":
      return [band(prop)];
    case "dumbbell":
      return disc(prop, 3.4, [0, 0]);
    case "barbell":
      return disc(prop, prop.r - 1, [prop.dx ?? 0, prop.dy ?? 0]);
    case "roller":
      return [roller(prop)];
    case "line":
      return [rod(prop)];
    case "pad":
      return [pad(prop)];
    case "ring":
      return [stroke("guide", 1.15, ellipse(prop))];
    case "turn":
      return turn(prop);
    case "water":
      return water(prop);
  }
}

/** Everything round the body, the ground first: a mat of its own where the figure names none. */
export function propsOf(figure: FigureData): readonly PropShape[] {
  const [x0, , x1] = figure.box;
  const ground: readonly Prop[] =
    figure.props.some((prop) => prop.type === "mat" || prop.type === "water") || figure.box[1] > 0
      ? []
      : [{ type: "mat", x0: x0 + 4, x1: x1 - 4 }];
  return [...ground, ...figure.props]
    .flatMap(shapesOf)
    .map((shape, index) => ({ ...shape, id: `prop${index}` }));
}

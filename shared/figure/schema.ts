import { z } from "zod";
import { sideLimbs, frontLimbs, limbNames, type LimbName } from "./limb-names.ts";

const point = z.tuple([z.number(), z.number()]).readonly();
const triple = z.tuple([z.number(), z.number(), z.number()]).readonly();

const trunkJoints = ["hip", "spine1", "spine2", "neckBase", "skull", "head"] as const;
const limbJoints = [
  "shoulder",
  "elbow",
  "wrist",
  "hand",
  "hip",
  "knee",
  "ankle",
  "heel",
  "toe",
] as const;
const sides = ["N", "F", "L", "R"] as const;
type Side = (typeof sides)[number];
export type JointName = (typeof trunkJoints)[number] | `${(typeof limbJoints)[number]}${Side}`;

const jointNames: ReadonlySet<string> = new Set([
  ...trunkJoints,
  ...limbJoints.flatMap((joint) => sides.map((side) => joint + side)),
]);
const joint = z.custom<JointName>((name) => typeof name === "string" && jointNames.has(name), {
  error: "the name of a joint, such as kneeN",
});

/**
 * One key pose. Lengths in hundredths of standing height, y up, floor at 0; angles in degrees of
 * the world, 0 = +x, counter-clockwise, unwrapped: they are interpolated as they stand.
 */
const pose = z.strictObject({
  /** The joint that stays put while moving between poses that share it. */
  anchor: z.strictObject({ joint, at: point }).readonly(),
  root: point,
  /** From the hip upwards. */
  spine: triple,
  neck: z.number(),
  head: z.number(),
  ...(Object.fromEntries(limbNames.map((name) => [name, triple.optional()])) as Record<
    LimbName,
    z.ZodOptional<typeof triple>
  >),
  /** Where a wrist or an ankle is pinned. */
  ik: z.partialRecord(z.enum(limbNames), point).readonly().optional(),
  /** Shortens the segments of a limb that turns out of the plane of the picture. */
  scale: z.partialRecord(z.enum(limbNames), triple).readonly().optional(),
});
export type Pose = Readonly<z.infer<typeof pose>>;

const placed = { x: z.number() };
const layer = z.enum(["back", "front"]).optional();
const tone = z.enum(["light", "dark"]).optional();
const prop = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("mat"), x0: z.number(), x1: z.number() }),
  z.strictObject({
    type: z.literal("chair"),
    ...placed,
    w: z.number(),
    seat: z.number(),
    back: z.number(),
    tilt: z.number().optional(),
  }),
  z.strictObject({
    type: z.literal("desk"),
    ...placed,
    w: z.number(),
    h: z.number(),
    screen: z.number().optional(),
  }),
  z.strictObject({ type: z.literal("wall"), ...placed, h: z.number() }),
  z.strictObject({ type: z.literal("box"), ...placed, w: z.number(), h: z.number() }),
  z.strictObject({
    type: z.literal("band"),
    from: joint,
    to: joint.optional(),
    toPt: point.optional(),
    fromOff: point.optional(),
    toOff: point.optional(),
    layer,
  }),
  z.strictObject({ type: z.literal("dumbbell"), joint, layer }),
  z.strictObject({
    type: z.literal("barbell"),
    joint,
    r: z.number(),
    dx: z.number().optional(),
    dy: z.number().optional(),
    layer,
  }),
  z.strictObject({
    type: z.literal("roller"),
    joint: joint.optional(),
    x: z.number().optional(),
    dx: z.number().optional(),
    r: z.number(),
  }),
  z.strictObject({
    type: z.literal("line"),
    from: joint.optional(),
    fromOff: point.optional(),
    to: joint.optional(),
    toOff: point.optional(),
    x1: z.number().optional(),
    y1: z.number().optional(),
    x2: z.number().optional(),
    y2: z.number().optional(),
    w: z.number(),
    tone,
  }),
  z.strictObject({
    type: z.literal("pad"),
    ...placed,
    y: z.number(),
    w: z.number(),
    h: z.number(),
    rot: z.number().optional(),
    tone,
  }),
  z.strictObject({
    type: z.literal("ring"),
    ...placed,
    y: z.number(),
    rx: z.number(),
    ry: z.number(),
    w: z.number(),
    dash: z.literal(true),
  }),
  /** The way of a turn out of the picture's plane: an arc of an ellipse (degrees, counter-clockwise), an arrow head at both ends. */
  z.strictObject({
    type: z.literal("turn"),
    ...placed,
    y: z.number(),
    rx: z.number(),
    ry: z.number(),
    from: z.number(),
    to: z.number(),
  }),
  z.strictObject({
    type: z.literal("water"),
    x0: z.number(),
    x1: z.number(),
    y: z.number(),
    layer,
  }),
]);
export type Prop = Readonly<z.infer<typeof prop>>;

const figure = z
  .strictObject({
    view: z.enum(["side", "front"]),
    /** What the picture must show: left, bottom, right, top. */
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly(),
    props: z.array(prop).readonly(),
    frames: z.record(z.string(), pose).readonly(),
    /** Poses to show as a common mistake, and which. */
    faults: z.record(z.string(), z.string()).readonly(),
    /** Milliseconds. The first entry takes no time to move to. */
    timeline: z
      .array(z.strictObject({ to: z.string(), move: z.number().min(0), hold: z.number().min(0) }))
      .min(1)
      .readonly(),
    /** Joints that touch the floor in a pose. */
    contacts: z.record(z.string(), z.array(joint).readonly()).readonly(),
    /** The end of a full turn, and the pose it is seen as. */
    loopAlias: z.record(z.string(), z.string()).readonly().optional(),
    easing: z.literal("linear").optional(),
    note: z.string().optional(),
    /** The frames that remain when one side is trained alone, with the right side at work. */
    oneSide: z.array(z.string()).readonly().optional(),
    /** The near arm passes behind the head when it is raised. */
    headOver: z.literal(true).optional(),
    /** What touches the floor may glide: gait, jumps, rolling. */
    slides: z.literal(true).optional(),
    /** Parts may pass below the floor line: gait, jumps, water, the bench. */
    allowBelow: z.literal(true).optional(),
  })
  .superRefine((figure, context) => {
    const named = [
      ...figure.timeline.map((entry) => entry.to),
      ...Object.keys(figure.faults),
      ...Object.keys(figure.contacts),
      ...(figure.oneSide ?? []),
      ...Object.entries(figure.loopAlias ?? {}).flat(),
    ];
    for (const name of named.filter((name) => !(name in figure.frames))) {
      context.addIssue({ code: "custom", message: `no frame is called ${name}`, input: name });
    }
    const limbs: readonly LimbName[] = figure.view === "side" ? sideLimbs : frontLimbs;
    for (const [name, frame] of Object.entries(figure.frames)) {
      for (const limb of limbs.filter((limb) => frame[limb] === undefined)) {
        context.addIssue({ code: "custom", message: `${name} has no ${limb}`, input: frame });
      }
    }
  });
export type FigureData = Readonly<z.infer<typeof figure>>;

const rig = z.strictObject({
  spine: triple,
  neck: z.number(),
  headOff: z.number(),
  headR: z.number(),
  upperArm: z.number(),
  foreArm: z.number(),
  hand: z.number(),
  thigh: z.number(),
  shank: z.number(),
  heel: point,
  toe: point,
  shoulderHalf: z.number(),
  hipHalf: z.number(),
});

const radii = z.strictObject({
  hip: z.number(),
  spine: z.number(),
  chest: z.number(),
  neck: z.number(),
  head: z.number(),
  shoulder: z.number(),
  elbow: z.number(),
  wrist: z.number(),
  hand: z.number(),
  thigh: z.number(),
  knee: z.number(),
  ankle: z.number(),
  heel: z.number(),
  toe: z.number(),
});

export const figuresFileSchema = z.strictObject({
  version: z.literal(1),
  units: z.string(),
  angles: z.string(),
  rig,
  radii,
  drawOrder: z.strictObject({ side: z.array(z.string()), front: z.array(z.string()) }),
  runtime: z.array(z.string()),
  figures: z.record(z.string(), figure),
});
export type FiguresFile = Readonly<z.infer<typeof figuresFileSchema>>;

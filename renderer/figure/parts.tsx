import type { Body } from "./body.ts";
import type { Joints } from "../../shared/figure/solve.ts";
import { markPlace, masks, type Mark } from "./drawing.ts";
import css from "./figure.module.css";
import type { PropShape } from "./props.ts";

/** Larger than any picture, for the masks. */
const everywhere = { x: -200, y: -180, width: 400, height: 220 };

/** The furniture and gear of one layer. */
export function PropPaths({
  shapes,
  paths,
  layer,
}: {
  readonly shapes: readonly PropShape[];
  readonly paths: readonly string[];
  readonly layer: PropShape["layer"];
}) {
  return shapes.map((shape, index) =>
    shape.layer === layer ? (
      <path
        key={shape.id}
        data-part={shape.id}
        className={`${css[shape.paint]} ${shape.width === null ? "" : css.line}`}
        d={paths[index]}
        {...(shape.width === null ? {} : { style: { strokeWidth: shape.width } })}
      />
    ) : null,
  );
}

/** The body, with the gaps where arms and head cross it. */
export function BodyPaths({ id, body }: { readonly id: string; readonly body: Body }) {
  const mask = masks(id, body);
  return (
    <>
      <defs>
        <mask id={`${id}arms`} maskUnits="userSpaceOnUse" {...everywhere}>
          <rect {...everywhere} fill="#fff" />
          <path data-part="cut-arms" className={css.cut} d={body.arms} />
        </mask>
        <mask id={`${id}head`} maskUnits="userSpaceOnUse" {...everywhere}>
          <rect {...everywhere} fill="#fff" />
          <path data-part="cut-head" className={css.cut} d={body.head} />
        </mask>
      </defs>
      <g mask={`url(#${id}arms)`}>
        <path data-part="far" className={css.far} d={body.far} />
        <path data-part="trunk" className={css.near} d={body.trunk} />
      </g>
      <path data-part="head" className={css.near} mask={mask.head} d={body.head} />
      <path data-part="arms" className={css.near} mask={mask.arms} d={body.arms} />
    </>
  );
}

/** The whole body as one shape, where it only hints at where it began. */
export function Ghost({ body }: { readonly body: Body }) {
  return (
    <g className={css.ghost}>
      <path className={css.near} d={body.far + body.trunk + body.head + body.arms} />
    </g>
  );
}

/** Numbers on joints. */
export function Marks({
  marks,
  joints,
  middle,
}: {
  readonly marks: readonly Mark[];
  readonly joints: Joints;
  readonly middle: number | null;
}) {
  return marks.map((mark, index) => (
    <g
      key={mark.text}
      data-part={`mark${index}`}
      className={css.mark}
      transform={markPlace(mark, joints, middle)}
    >
      <circle />
      <text>{mark.text}</text>
    </g>
  ));
}

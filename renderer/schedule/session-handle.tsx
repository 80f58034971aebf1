import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { classes } from "../ui/classes.ts";
import styles from "./session-handle.module.css";

interface Props {
  readonly label: string;
  /** The id of what says how it is moved. */
  readonly describedBy: string;
  /** Where it lies on the axis, in CSS lengths. */
  readonly left: string;
  readonly width: string;
  readonly moving: boolean;
  /** Whether it was put down here just now, by keys, and so has the focus. */
  readonly landed: boolean;
  readonly onKey: (key: string) => boolean;
  /** How far it was dragged along the axis, as a share of its length, and where the pointer is from the top. */
  readonly onDrag: (share: number, y: number) => void;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}

/** Pixels that a pointer moves before it drags. */
const threshold = 4;

/** A workout on the strip of its day, dragged or moved with the arrow keys. */
export function SessionHandle({
  label,
  describedBy,
  left,
  width,
  moving,
  landed,
  onKey,
  onDrag,
  onKeep,
  onCancel,
}: Props) {
  const handle = useRef<HTMLButtonElement>(null);
  const grabbed = useRef<{ readonly x: number; readonly y: number; dragging: boolean } | null>(
    null,
  );
  useEffect(() => {
    if (landed) handle.current?.focus();
  }, [landed]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (onKey(event.key)) event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = { x: event.clientX, y: event.clientY, dragging: false };
  };
  const onPointerMove = ({
    clientX,
    clientY,
    currentTarget,
  }: PointerEvent<HTMLButtonElement>): void => {
    const from = grabbed.current;
    if (from === null) return;
    from.dragging ||= Math.hypot(clientX - from.x, clientY - from.y) >= threshold;
    const along = currentTarget.parentElement?.clientWidth ?? 1;
    if (from.dragging) onDrag((clientX - from.x) / along, clientY);
  };
  const onPointerUp = (): void => {
    if (grabbed.current?.dragging === true) onKeep();
    grabbed.current = null;
  };
  return (
    <button
      ref={handle}
      type="button"
      className={classes(styles.handle, moving && styles.moving)}
      style={{ left, width }}
      aria-label={label}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
      onBlur={onKeep}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        grabbed.current = null;
        onCancel();
      }}
    />
  );
}

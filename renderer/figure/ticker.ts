/** How long a figure that only shows an exercise rests before it asks for its next frame: 20 to 25 come in a second. */
const restMs = 35;

interface Moving {
  readonly paint: () => void;
  /** Follows a routine: drawn at each frame, whoever looks. */
  readonly played: boolean;
  seen: boolean;
}

/** What moves, and whether it is on the screen. */
const moving = new Map<Element, Moving>();
let frame: number | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
/** The window was left for another: what only shows an exercise rests until the person is back. */
let left = false;

const isWanted = ({ seen, played }: Moving): boolean => seen && (played || !left);

function tick(): void {
  frame = null;
  for (const one of moving.values()) {
    if (isWanted(one)) one.paint();
  }
  run();
}

const askForFrame = (): void => {
  timer = null;
  frame ??= requestAnimationFrame(tick);
};

/** Asks for the next frame, once, and only while something that moves is seen. */
function run(): void {
  const wanted = [...moving.values()].filter(isWanted);
  if (wanted.some(({ played }) => played)) askForFrame();
  else if (wanted.length > 0 && frame === null) timer ??= setTimeout(askForFrame, restMs);
}

function see(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    const known = moving.get(target);
    if (known !== undefined) known.seen = isIntersecting;
  }
  run();
}

function leave(leaving: boolean): void {
  left = leaving;
  run();
}

let watching: IntersectionObserver | null = null;

/** What tells which pictures are on the screen, and that the window was left; from the first that moves. */
function watch(): IntersectionObserver {
  addEventListener("blur", () => leave(true));
  addEventListener("focus", () => leave(false));
  return new IntersectionObserver(see);
}

/**
 * Calls `paint` again and again while the element is on the screen, all moving pictures in one loop: at
 * each frame what is `played`; more seldom, and only in a window that was not left, what just shows an
 * exercise. The browser rests the loop while the page is hidden. Stops when the returned
 * function is called.
 */
export function animate(element: Element, played: boolean, paint: () => void): () => void {
  moving.set(element, { paint, played, seen: false });
  const sight = (watching ??= watch());
  sight.observe(element);
  return () => {
    sight.unobserve(element);
    moving.delete(element);
  };
}

type Paint = (now: DOMHighResTimeStamp) => void;

/** What moves, and whether it is on the screen. */
const moving = new Map<Element, { readonly paint: Paint; seen: boolean }>();
let frame: number | null = null;

function tick(now: DOMHighResTimeStamp): void {
  frame = null;
  for (const { paint, seen } of moving.values()) {
    if (seen) paint(now);
  }
  run();
}

/** Asks for the next frame, once, and only while something that moves is seen. */
function run(): void {
  const wanted = [...moving.values()].some(({ seen }) => seen);
  if (wanted && frame === null) frame = requestAnimationFrame(tick);
}

const sight = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    const known = moving.get(target);
    if (known !== undefined) known.seen = isIntersecting;
  }
  run();
});

/**
 * Calls `paint` once a frame while the element is on the screen, all moving pictures in one loop;
 * the browser rests the loop while the page is hidden. Stops when the returned function is called.
 */
export function animate(element: Element, paint: Paint): () => void {
  moving.set(element, { paint, seen: false });
  sight.observe(element);
  return () => {
    sight.unobserve(element);
    moving.delete(element);
  };
}

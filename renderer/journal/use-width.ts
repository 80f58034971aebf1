import { useLayoutEffect, useState, type RefObject } from "react";

const rootPixels = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** How wide something is, in sixteenths of the root's type size, so that a picture grows with the text; null before it stands. */
export function useWidth(of: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const part = of.current;
    if (part === null) return undefined;
    const measure = () => setWidth((16 * part.clientWidth) / rootPixels());
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(part);
    // A change of the root's type size changes no width here.
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, [of]);
  return width;
}

import { useEffect, type RefObject } from "react";
import { bridge } from "../bridge.ts";

/** Gives the window's own buttons the colour of a stage, while one reaches to the top of the window. */
export function useStageUnderFrame(stage: RefObject<Element | null>): void {
  useEffect(() => {
    const { current } = stage;
    if (current === null) return undefined;
    const tell = (ground: "page" | "stage") => void bridge.send("window.under-frame", { ground });
    // All but the top line of the window is left out.
    const sight = new IntersectionObserver(
      (entries) => tell(entries.at(-1)?.isIntersecting === true ? "stage" : "page"),
      { rootMargin: "0px 0px -100% 0px" },
    );
    sight.observe(current);
    return () => {
      sight.disconnect();
      tell("page");
    };
  }, [stage]);
}

import { useEffect, type RefObject } from "react";

/**
 * Keeps the keyboard's focus where it was on a page. When what has it goes away, as an editor that is left, the nearest
 * thing around it with `tabIndex={-1}` takes it, at last the page: a screen reader tells what stands there now, and Tab
 * goes on from there. What is only moved keeps it, and what takes the focus in its own way goes first.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const within = page.current;
    if (within === null) return;
    let focused: HTMLElement | null = null;
    let around: readonly HTMLElement[] = [];
    const follow = ({ target }: FocusEvent): void => {
      focused = target instanceof HTMLElement && within.contains(target) ? target : null;
      around = focused === null ? [] : takersAround(focused);
    };
    // What goes away may be told of as left, just before it goes: what is left for nothing is forgotten a turn later.
    const leave = (): unknown =>
      setTimeout(() => {
        if (document.activeElement === document.body) focused = null;
      });
    const keep = new MutationObserver((changes) => {
      const went = ({ removedNodes }: MutationRecord): boolean =>
        [...removedNodes].some((node) => node.contains(focused));
      if (focused === null || document.activeElement !== document.body || !changes.some(went)) {
        return;
      }
      [focused, ...around].find((one) => one.isConnected)?.focus();
    });
    document.addEventListener("focusin", follow);
    document.addEventListener("focusout", leave);
    keep.observe(within, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", follow);
      document.removeEventListener("focusout", leave);
      keep.disconnect();
    };
  }, [page]);
}

/** What can take the focus around an element, the nearest first. */
function takersAround(element: Element): readonly HTMLElement[] {
  const taker = element.parentElement?.closest<HTMLElement>("[tabindex='-1']");
  return taker ? [taker, ...takersAround(taker)] : [];
}

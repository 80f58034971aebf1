import { useEffect, useState } from "react";
import type { Replies } from "../../shared/ipc/queries.ts";
import { bridge } from "../bridge.ts";

type Open = Replies["applications.open"];

/** Which applications are open: asked as the page comes and whenever its window is come back to; undefined until told. */
export function useOpenApplications(): Open | undefined {
  const [open, setOpen] = useState<Open>();
  useEffect(() => {
    let left = false;
    const ask = (): void =>
      void bridge.ask("applications.open", {}).then((told) => {
        if (!left) setOpen(told);
      });
    ask();
    window.addEventListener("focus", ask);
    return () => {
      left = true;
      window.removeEventListener("focus", ask);
    };
  }, []);
  return open;
}

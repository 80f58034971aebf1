import { StrictMode, type ReactNode } from "react";
import { ReceivedContext, type Received } from "./use-snapshot.ts";
import { Words } from "./words.tsx";

interface Props {
  readonly received: Received | null;
  /** The platform's locale, a BCP 47 tag. */
  readonly locale: string;
  readonly children: ReactNode;
}

/** What every page has around it: the snapshot, and the words of the person's locale. */
export const Frame = ({ received, locale, children }: Props) => (
  <StrictMode>
    <ReceivedContext value={received}>
      <Words locale={locale}>{children}</Words>
    </ReceivedContext>
  </StrictMode>
);

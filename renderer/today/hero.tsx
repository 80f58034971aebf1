import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { LockedHero } from "./locked-hero.tsx";
import { NextHero } from "./next-hero.tsx";
import { outlookOf } from "./outlook.ts";
import { OverHero } from "./over-hero.tsx";
import { PausedHero } from "./paused-hero.tsx";
import { PlayingHero } from "./playing-hero.tsx";
import { PromptHero } from "./prompt-hero.tsx";

/** What is next, why, and what to do about it. */
export function Hero({ snapshot }: { readonly snapshot: Snapshot }) {
  const outlook = outlookOf(snapshot);
  switch (outlook.kind) {
    case "playing":
      return <PlayingHero session={outlook.session} />;
    case "prompt":
      return <PromptHero prompt={outlook.prompt} />;
    case "paused":
      return <PausedHero snapshot={snapshot} until={outlook.until} />;
    case "locked":
      return <LockedHero lock={outlook.lock} />;
    case "next":
      return <NextHero next={outlook.next} settings={snapshot.settings} />;
    case "over":
      return <OverHero snapshot={snapshot} begun={outlook.begun} />;
  }
}

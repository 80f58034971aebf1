import { Activity, Suspense, useEffect, useMemo, useState } from "react";
import { hasConsented } from "../shared/rules/consent.ts";
import { fetchPages, Onboarding, pages, whenFetched, type AnyPage } from "./pages.ts";
import { Screening } from "./safety/screening.tsx";
import { useCover } from "./safety/use-cover.tsx";
import type { PageName } from "./shell/pages.ts";
import { Shell } from "./shell/shell.tsx";
import { LinksContext, type Place } from "./ui/links.tsx";
import { SafetyLinksContext } from "./ui/safety-links.tsx";
import { useSnapshot } from "./use-snapshot.ts";

/** A page that is shown, or was when a link led away from it. */
interface View {
  readonly page: AnyPage;
  readonly visit: number;
  readonly shows: string | null;
}

/** Where the navigation stands: what is told of the body belongs to the settings. */
const entryOf = (page: AnyPage): PageName => (page === "body" ? "settings" : page);

/** The main window: what cannot wait, and behind it the first run until it is over, then one of the pages. */
export function App() {
  const snapshot = useSnapshot();
  // The first run goes on after the consent in its middle, in the window that began it.
  const [welcomed, setWelcomed] = useState(() => hasConsented(snapshot.settings));
  const [view, go] = useState<View>({ page: "today", visit: 0, shows: null });
  const [before, setBefore] = useState<readonly View[]>([]);
  const links = useMemo(() => {
    const last = before.at(-1);
    return {
      follow: ({ page, id }: Place, leaving?: string) =>
        whenFetched(page, () => {
          setBefore([...before, { ...view, shows: leaving ?? view.shows }]);
          go({ page, visit: view.visit + 1, shows: id });
        }),
      back:
        last === undefined
          ? null
          : () => {
              setBefore(before.slice(0, -1));
              go({ ...last, visit: view.visit + 1 });
            },
    };
  }, [view, before]);
  useEffect(() => {
    const painted = new PerformanceObserver(() => void fetchPages());
    painted.observe({ type: "paint", buffered: true });
    return () => painted.disconnect();
  }, []);
  const { cover, ask, card } = useCover(snapshot, !welcomed);
  const safetyLinks = useMemo(() => ({ ask, card }), [ask, card]);
  const { page, visit, shows } = view;
  const Page = pages[page];
  const open = (name: PageName): void =>
    whenFetched(name, () => {
      setBefore([]);
      go({ page: name, visit: visit + 1, shows: null });
    });
  const asked = snapshot.asked?.id ?? null;
  const [answering, setAnswering] = useState(asked);
  if (asked !== answering) {
    setAnswering(asked);
    // The question of a link stands on the page of today.
    if (asked !== null) {
      setBefore([]);
      go({ page: "today", visit: visit + 1, shows: null });
    }
  }
  return (
    <>
      {cover}
      {/* What is covered keeps its place, and hears no key. */}
      <Activity mode={cover === null ? "visible" : "hidden"}>
        {welcomed ? (
          <LinksContext value={links}>
            <SafetyLinksContext value={safetyLinks}>
              <Shell snapshot={snapshot} page={entryOf(page)} onOpen={open}>
                {Page && <Page snapshot={snapshot} visit={visit} shows={shows} />}
              </Shell>
            </SafetyLinksContext>
          </LinksContext>
        ) : (
          <Suspense>
            <Onboarding
              snapshot={snapshot}
              questions={(step) => <Screening moment="first-run" {...step} />}
              onDone={(then) => {
                setWelcomed(true);
                if (then === "body") links.follow({ page: "body", id: "body" });
              }}
            />
          </Suspense>
        )}
      </Activity>
    </>
  );
}

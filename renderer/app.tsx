import { Activity, useMemo, useState, type ComponentType } from "react";
import type { Snapshot } from "../shared/ipc/snapshot.ts";
import { hasConsented } from "../shared/rules/consent.ts";
import { BodyPage } from "./body/body-page.tsx";
import { GuidePage } from "./guide/guide-page.tsx";
import { Onboarding } from "./onboarding/onboarding.tsx";
import { RoutinesPage } from "./routines/routines-page.tsx";
import { Screening } from "./safety/screening.tsx";
import { useCover } from "./safety/use-cover.tsx";
import { SchedulePage } from "./schedule/schedule-page.tsx";
import { SettingsPage } from "./settings/settings-page.tsx";
import type { PageName } from "./shell/pages.ts";
import { Shell } from "./shell/shell.tsx";
import { TodayPage } from "./today/today-page.tsx";
import { LinksContext, type Place } from "./ui/links.tsx";
import { SafetyLinksContext } from "./ui/safety-links.tsx";
import { useSnapshot } from "./use-snapshot.ts";
import { WorkoutCheck } from "./workout-check.tsx";

interface PageProps {
  readonly snapshot: Snapshot;
  /** Counts the times that the navigation led to a page. */
  readonly visit: number;
  /** The id of what a link led to; null for the page as it opens. */
  readonly shows: string | null;
}

/** The pages of the navigation, and that which only links lead to. */
type AnyPage = PageName | "body";

/** A page that is shown, or was when a link led away from it. */
interface View {
  readonly page: AnyPage;
  readonly visit: number;
  readonly shows: string | null;
}

const pages: Readonly<Record<AnyPage, ComponentType<PageProps>>> = {
  today: TodayPage,
  routines: RoutinesPage,
  guide: GuidePage,
  check: WorkoutCheck,
  schedule: SchedulePage,
  settings: SettingsPage,
  body: BodyPage,
};

/** Where the navigation stands: what is told of the body belongs to the settings. */
const entryOf = (page: AnyPage): PageName => (page === "body" ? "settings" : page);

/** The main window: what cannot wait, and behind it the first run until it is over, then one of the pages. */
export function App() {
  const snapshot = useSnapshot();
  const [welcomed, setWelcomed] = useState<boolean | null>(null);
  const [view, go] = useState<View>({ page: "today", visit: 0, shows: null });
  const [before, setBefore] = useState<readonly View[]>([]);
  const links = useMemo(() => {
    const last = before.at(-1);
    return {
      follow: ({ page, id }: Place, leaving?: string) => {
        setBefore([...before, { ...view, shows: leaving ?? view.shows }]);
        go({ page, visit: view.visit + 1, shows: id });
      },
      back:
        last === undefined
          ? null
          : () => {
              setBefore(before.slice(0, -1));
              go({ ...last, visit: view.visit + 1 });
            },
    };
  }, [view, before]);
  const { cover, ask, card } = useCover(snapshot, welcomed !== true);
  const safetyLinks = useMemo(() => ({ ask, card }), [ask, card]);
  if (snapshot === null) return null;
  // The first run goes on after the consent in its middle, in the window that began it.
  if (welcomed === null) setWelcomed(hasConsented(snapshot.settings));
  const { page, visit, shows } = view;
  const Page = pages[page];
  const open = (name: PageName): void => {
    setBefore([]);
    go({ page: name, visit: visit + 1, shows: null });
  };
  return (
    <>
      {cover}
      {/* What is covered keeps its place, and hears no key. */}
      <Activity mode={cover === null ? "visible" : "hidden"}>
        {welcomed === true ? (
          <LinksContext value={links}>
            <SafetyLinksContext value={safetyLinks}>
              <Shell snapshot={snapshot} page={entryOf(page)} onOpen={open}>
                <Page snapshot={snapshot} visit={visit} shows={shows} />
              </Shell>
            </SafetyLinksContext>
          </LinksContext>
        ) : (
          <Onboarding
            snapshot={snapshot}
            questions={(step) => <Screening moment="first-run" {...step} />}
            onDone={(then) => {
              setWelcomed(true);
              if (then === "body") links.follow({ page: "body", id: "body" });
            }}
          />
        )}
      </Activity>
    </>
  );
}

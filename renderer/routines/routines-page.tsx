import { useCallback, useMemo, useRef, useState } from "react";
import { findRoutine } from "../../shared/content/catalogue.ts";
import type { Routine } from "../../shared/content/schema.ts";
import type { Snapshot } from "../../shared/ipc/snapshot.ts";
import { mineId, routineIdIn } from "../../shared/programme/content-of.ts";
import type { OwnRoutine } from "../../shared/programme/programme.ts";
import { routineFor } from "../../shared/rules/routine-for.ts";
import { bridge } from "../bridge.ts";
import { useLinks } from "../ui/links.tsx";
import { useRemovals } from "../ui/removals.tsx";
import { ProgrammeOffer } from "./programme-offer.tsx";
import { draftOf, emptyDraft, type Draft } from "./routine-draft.ts";
import { RoutineEditor } from "./routine-editor.tsx";
import { everyRoutine } from "./routine-filter.ts";
import { RoutineList } from "./routine-list.tsx";
import { RoutinePage } from "./routine-page.tsx";

interface Props {
  readonly snapshot: Snapshot;
  /** Counts the times that the navigation led to a page: it leads to the list. */
  readonly visit: number;
  /** The routine that a link led to. */
  readonly shows: string | null;
}

/** What stands in the place of the list, for the visit in which it was opened. */
type Opened = { readonly visit: number } & (
  | { readonly kind: "routine"; readonly id: string }
  | { readonly kind: "draft"; readonly draft: Draft }
);

/** The routine of the person's own making that has that id among all routines; undefined for any other. */
const madeAs = (id: string, { programmes }: Snapshot): OwnRoutine | undefined =>
  programmes.kept
    .find((kept) => kept.id === mineId)
    ?.programme.routines.find((routine) => routineIdIn(mineId, routine.id) === id);

/** Every routine, the page of one of them, one that is being made, or a programme that is offered. */
export function RoutinesPage({ snapshot, visit, shows }: Props) {
  const [opened, setOpened] = useState<Opened | null>(
    shows === null ? null : { kind: "routine", id: shows, visit },
  );
  const { back: leave } = useLinks();
  const offerUndo = useRemovals();
  const [left, setLeft] = useState<string | null>(null);
  const [filter, setFilter] = useState(everyRoutine);
  const scrolled = useRef(0);
  const scroll = useMemo(
    () => ({ before: () => scrolled.current, keep: (top: number) => (scrolled.current = top) }),
    [],
  );
  const here = opened?.visit === visit ? opened : null;
  // What was changed or taken away since it was opened is what it is now.
  const shown = here?.kind === "routine" ? findRoutine(here.id) : undefined;
  const open = (routine: Routine): void => {
    if (here === null) setLeft(routine.id);
    setOpened({ kind: "routine", id: routine.id, visit });
  };
  const edit = (draft: Draft) => setOpened({ kind: "draft", draft, visit });
  const led = shown !== undefined && shown.id === shows;
  const back = useCallback(() => {
    if (led && leave !== null) leave();
    else setOpened(null);
  }, [led, leave]);
  const remove = async (routine: OwnRoutine): Promise<string | null> => {
    const answer = await bridge.send("own-routine.remove", { routine: routine.id });
    if (!answer.ok) return answer.error;
    setOpened(null);
    offerUndo({
      said: { id: "undo.removed", values: { title: routine.name } },
      undo: () => void bridge.send("programme.put-back", {}),
    });
    return null;
  };

  const { limits, programmes } = snapshot;
  if (programmes.offered !== null) {
    return (
      <ProgrammeOffer
        offered={programmes.offered}
        limits={limits}
        // What the person brought in stands first.
        onAccept={() => scroll.keep(0)}
      />
    );
  }
  if (here?.kind === "draft") {
    return <RoutineEditor begun={here.draft} limits={limits} onDone={() => setOpened(null)} />;
  }
  if (shown !== undefined) {
    const made = madeAs(shown.id, snapshot);
    const own = made && {
      onChange: () => edit(draftOf(made)),
      onRemove: () => remove(made),
    };
    return (
      <RoutinePage
        key={shown.id}
        suited={routineFor(shown, limits)}
        onBack={back}
        onOpen={open}
        own={own ?? null}
      />
    );
  }
  return (
    <RoutineList
      snapshot={snapshot}
      filter={filter}
      onFilter={setFilter}
      scroll={scroll}
      left={left}
      onOpen={open}
      onMake={() => edit(emptyDraft)}
    />
  );
}

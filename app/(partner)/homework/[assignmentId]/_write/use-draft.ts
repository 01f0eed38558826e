import { useEffect, useState, useSyncExternalStore } from "react";

import { lastWords } from "@/app/_components/leave";
import { mayLieOnDevice } from "@/server/worksheets/device-rules";
import { DraftKeeper } from "../../../_drafts/draft-keeper";

import { toServer } from "../../../_drafts/to-server";
import { useKeptWords } from "../../../_drafts/use-kept-words";
import type { Part } from "./part";

/** A draft that is kept for as long as the page is there, and sent before it goes. */
export function useDraft(part: Part, person: string) {
  const [keeper] = useState(
    () => new DraftKeeper(part.id, part, toServer(part.id)),
  );
  const draft = useSyncExternalStore(
    keeper.subscribe,
    keeper.read,
    keeper.read,
  );

  const { id: assignmentId, letterbox, worksheet } = part;
  const isKept = mayLieOnDevice(worksheet);
  const [device] = useState(() => (isKept ? { person, letterbox } : null));
  useKeptWords(keeper, device, { assignmentId });
  useEffect(() => {
    if (!isKept) return;
    const until = new AbortController();
    import("../../../_offline/keep-sheet")
      .then(({ keepSheet }) => keepSheet(keeper, part, person, until.signal))
      // Then it is not there without a network; what is typed is kept all the same.
      .catch(() => undefined);
    return () => until.abort();
  }, [keeper, part, person, isKept]);
  useEffect(() => lastWords("drafts", keeper.lastWords), [keeper]);

  return { keeper, draft };
}

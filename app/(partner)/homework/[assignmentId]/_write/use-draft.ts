import { useEffect, useState, useSyncExternalStore } from "react";

import { lastWords } from "@/app/_components/leave";

import { DraftKeeper } from "../../../_drafts/draft-keeper";
import type { Loaded } from "../../../_drafts/draft-queue";
import { toServer } from "../../../_drafts/to-server";
import { useKeptWords } from "../../../_drafts/use-kept-words";

/** A draft that is kept for as long as the page is there, and sent before it goes. */
export function useDraft(
  part: Loaded & { id: string; letterbox: string | null },
  person: string,
) {
  const [keeper] = useState(
    () => new DraftKeeper(part.id, part, toServer(part.id)),
  );
  const draft = useSyncExternalStore(
    keeper.subscribe,
    keeper.read,
    keeper.read,
  );

  const { id: assignmentId, letterbox } = part;
  useKeptWords(keeper, { person, letterbox }, { assignmentId });
  useEffect(() => lastWords("drafts", keeper.lastWords), [keeper]);

  return { keeper, draft };
}

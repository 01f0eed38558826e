"use client";

import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";

import { lastWords } from "@/app/_components/leave";
import { PicturePlace } from "@/app/_worksheets/picture-place";
import { isAskedIn, type JointView } from "@/server/homework/joint-view-rules";

import type { Store } from "../(partner)/_drafts/device-shelf";
import { keptTogether } from "../(partner)/_drafts/kept-together";
import { type Device, useKeptWords } from "../(partner)/_drafts/use-kept-words";
import type { Draft } from "../(partner)/_drafts/words-keeper";
import { JointKeeper } from "./joint-keeper";
import { listenTogether } from "./listen-together";
import { toTogether } from "./to-together";

type Live = { keeper: JointKeeper; together: Draft };

const JointContext = createContext<Live | null>(null);

export function useJoint(): Live {
  const live = use(JointContext);
  if (!live) throw new Error("This stands within JointLive.");
  return live;
}

type Props = {
  assignmentId: string;
  part: JointView;
  /** A partner's phone; null for staff, whose words wait where all of theirs do. */
  device: Device | null;
  children: ReactNode;
};

function start(assignmentId: string, part: JointView) {
  const isOwn = (question: string) => isAskedIn(part, question);
  const keeper = new JointKeeper(
    assignmentId,
    part.answers,
    toTogether(assignmentId),
  );
  return {
    keeper,
    pictures: {
      assignmentId,
      onSending: (question: string, isSending: boolean) =>
        keeper.sendsTo(question, isSending),
    },
    isOwn,
    narrow: (store: Store) => keptTogether(store, isOwn),
  };
}

/** What is written together, for every place of the page that shows or changes it. */
export function JointLive({ assignmentId, part, device, children }: Props) {
  const [{ keeper, pictures, isOwn, narrow }] = useState(() =>
    start(assignmentId, part),
  );
  const together = useSyncExternalStore(
    keeper.subscribe,
    keeper.read,
    keeper.read,
  );

  useKeptWords(keeper, device, { assignmentId, isOwn, narrow });
  useEffect(() => lastWords("together", keeper.lastWords), [keeper]);
  useEffect(() => listenTogether(assignmentId, keeper), [assignmentId, keeper]);

  return (
    <JointContext value={{ keeper, together }}>
      <PicturePlace value={pictures}>{children}</PicturePlace>
    </JointContext>
  );
}

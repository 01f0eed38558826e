"use client";

import { useState } from "react";

import { PageLink } from "@/app/_components/page-link";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../couples/[coupleId]/_changes/use-change";
import type { Kept } from "./kept-before";

type Props = {
  coupleId: string;
  /** What is kept, for the button's name: "Over or not, Ana". */
  of: string;
  what:
    | {
        assignmentId: string;
        seat: "a" | "b";
        question: string;
        row: string | null;
      }
    | { feedbackId: string }
    | { actId: string };
  /** Where it stands on the list already. */
  before: Kept | null;
};

/** One tap where it is read puts it on the list of disclosures. On no partner's screen does anything change. */
export function KeepButton({ coupleId, of, what, before }: Props) {
  const api = useTRPCClient();
  const [kept, setKept] = useState(before);
  const takeOff = useChange(api.disclosures.change.mutate, () => setKept(null));
  const keep = useChange(
    (): Promise<Kept> => {
      if ("question" in what) return api.disclosures.keepAnswer.mutate(what);
      return "feedbackId" in what
        ? api.disclosures.keepFeedback.mutate({ coupleId, ...what })
        : api.disclosures.keepActNote.mutate({ coupleId, ...what });
    },
    (done) => {
      setKept(done);
      showToast("It stands on your list of disclosures.", () =>
        takeOff.run({
          coupleId,
          disclosureId: done.disclosureId,
          after: done.number,
          state: "off",
          dueOn: null,
          note: null,
          isAgreed: false,
        }),
      );
    },
  );
  if (kept) {
    return (
      <PageLink
        className="keep-button"
        aria-label={`On your list: ${of}`}
        href={`/couples/${coupleId}/disclosures/${kept.disclosureId}`}
      >
        On your list
      </PageLink>
    );
  }
  return (
    <>
      <button
        type="button"
        className="keep-button"
        aria-label={`Keep as a disclosure: ${of}`}
        disabled={keep.busy}
        onClick={() => keep.run(undefined)}
      >
        Keep as a disclosure
      </button>
      {keep.problem && (
        <span role="alert" className="small text-alarm-ink">
          {keep.problem.message}
        </span>
      )}
    </>
  );
}

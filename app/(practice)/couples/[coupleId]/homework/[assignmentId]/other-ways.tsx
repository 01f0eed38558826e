"use client";

import { type ReactNode, useState } from "react";

import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { Notice } from "@/app/_components/notice";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../../_changes/use-change";
import type { Names } from "../../_words/homework-words";
import { useTakeBack } from "./use-take-back";

type Props = {
  assignmentId: string;
  title: string;
  names: Names;
  /** Whom it could be shown to, where it is one person's part alone. */
  reader: string | null;
  takenBack: boolean;
  canShut: boolean;
  canTakeBack: boolean;
  /** What may be done before it ends. */
  children?: ReactNode;
};

/** How this can end without opening. */
export function OtherWays({
  assignmentId,
  title,
  names,
  reader,
  takenBack,
  canShut,
  canTakeBack,
  children,
}: Props) {
  const api = useTRPCClient();
  const [asks, setAsks] = useState(false);
  const take = useTakeBack(assignmentId);
  const shut = useChange(api.homework.shut.mutate, () => {
    setAsks(false);
    showToast("Closed unopened.");
  });
  const problem = take.problem ?? (asks ? null : shut.problem);
  if (!canShut && !canTakeBack) return null;

  return (
    <div className="grid gap-3 border-line border-t pt-4">
      <div className="-ml-2.5 flex flex-wrap gap-2">
        {children}
        {canTakeBack && (
          <Button
            kind="text"
            busy={take.busy}
            busyLabel="Moment"
            onClick={() => take.run({ assignmentId, takenBack: !takenBack })}
          >
            {takenBack ? "Give it back" : "Take it back"}
          </Button>
        )}
        {canShut && (
          <Button
            kind="text"
            aria-haspopup="dialog"
            onClick={() => {
              shut.reset();
              setAsks(true);
            }}
          >
            Close it unopened
          </Button>
        )}
      </div>
      {problem && (
        <Notice tone="alarm" icon="alert" live>
          {problem.message}
        </Notice>
      )}
      <Dialog
        open={asks}
        onClose={() => setAsks(false)}
        title={`Close “${title}” unopened?`}
        actions={
          <>
            <Button kind="text" onClick={() => setAsks(false)}>
              Leave it
            </Button>
            <Button
              kind="danger"
              busy={shut.busy}
              busyLabel="Closing"
              onClick={() => shut.run({ assignmentId })}
            >
              Close it unopened
            </Button>
          </>
        }
      >
        <p className="soft">
          {reader
            ? `For its author it moves to Past, with the same sentence as before. ${reader} never learns of it. You keep what came in. Nothing of it can be shown afterwards.`
            : `For ${names.a} and ${names.b} it moves to Past at the same moment, with the same sentence. Neither is told why, and neither reads a word of the other. You keep what came in. It cannot be opened afterwards.`}
        </p>
        {shut.problem && (
          <Notice tone="alarm" icon="alert" live>
            {shut.problem.message}
          </Notice>
        )}
      </Dialog>
    </div>
  );
}

"use client";

import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { changesBetween } from "@/server/builder/change-rules";
import type { Worksheet } from "@/server/worksheets/definition";

import type { DraftDesk, Rival } from "./draft-desk";

type Props = {
  isOpen: boolean;
  mine: Worksheet;
  rival: Rival;
  onClose: () => void;
  choose: DraftDesk["choose"];
};

/** Two people wrote at once. Whichever is chosen, the other one is kept. */
export function TwoVersions({ isOpen, mine, rival, onClose, choose }: Props) {
  const changes = changesBetween(rival.theirs, mine);
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      title="Two versions of this worksheet"
      wide
      actions={
        <>
          <Button kind="text" onClick={() => void choose("theirs")}>
            Go on from {rival.by}’s
          </Button>
          <Button kind="main" onClick={() => void choose("mine")}>
            Go on from mine
          </Button>
        </>
      }
    >
      <p className="mt-3">
        {rival.by} changed it while you were writing. Whichever you choose, the
        other one is kept and stands with the versions.
      </p>
      <h3 className="strong mt-4">In yours, and not in theirs</h3>
      <ul className="mt-1 list-disc pl-5">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </Dialog>
  );
}

"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Dialog } from "@/app/_components/dialog";
import { FieldError } from "@/app/_components/field-frame";
import { useTRPCClient } from "@/app/_trpc/client";

import { showTogether } from "../../../_shared/show-together";
import { togetherName } from "../../../_shared/together-name";
import { useSharing } from "../../../_shared/use-sharing";
import { useChange } from "../_changes/use-change";
import type { Names } from "../_words/homework-words";

type Props = { coupleId: string; slug: string; name: string; names: Names };

/** In session, with both there: their totals on one screen, once each has agreed to it aloud. */
export function LookTogether({ coupleId, slug, name, names }: Props) {
  const api = useTRPCClient();
  const { share } = useSharing();
  const [isOpen, setOpen] = useState(false);
  const [hasAgreed, setAgreed] = useState(false);
  const [isUnasked, setUnasked] = useState(false);
  const change = useChange(api.measures.openTogether.mutate, () => {
    setOpen(false);
    showTogether(togetherName(coupleId, slug));
    share(true);
  });

  function show() {
    setUnasked(!hasAgreed);
    if (hasAgreed) change.run({ coupleId, slug, agreed: true });
  }

  return (
    <>
      <Button kind="quiet" icon="show" onClick={() => setOpen(true)}>
        Look at it together
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={`Show both lines of ${name} on this screen?`}
        actions={
          <>
            <Button kind="text" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button kind="main" busy={change.busy} onClick={show}>
              Show both lines
            </Button>
          </>
        }
      >
        <p>
          Each was told that the other does not see any of it. So ask first.
          Only totals are shown, with no cut-off and no word for them; every
          answer stays hidden.
        </p>
        <Checkbox
          name="agreed"
          label={`${names.a} and ${names.b} are here, and each has agreed`}
          checked={hasAgreed}
          onChange={(event) => setAgreed(event.target.checked)}
        />
        {isUnasked && !hasAgreed && (
          <FieldError>Ask both of them first.</FieldError>
        )}
        {change.problem && (
          <p role="alert" className="text-alarm-ink">
            {change.problem.message}
          </p>
        )}
      </Dialog>
    </>
  );
}

"use client";

import { useState } from "react";

import { AudienceMark } from "@/app/_components/audience-mark";
import { wordsToTherapist } from "@/app/_components/audience-words";
import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { Notice } from "@/app/_components/notice";
import { showToast } from "@/app/_components/toast";
import { useTRPCClient } from "@/app/_trpc/client";

import { useChange } from "../../_changes/use-change";
import type { Names } from "../../_words/homework-words";
import type { OpeningWords } from "./opening-words";
import { type Unit, UnitPicker } from "./unit-picker";

const FORM = "open-for-both";

type Props = {
  assignmentId: string;
  names: Names;
  words: OpeningWords;
  units: readonly Unit[];
  /** How both parts stood when this page was drawn. */
  seen: string;
  /** Some of it is open already: nothing is ticked beforehand. */
  isMore?: boolean;
};

/** Opens what is ticked for both at once. */
export function OpenForBoth(props: Props) {
  const { assignmentId, names, words, units, seen, isMore } = props;
  const api = useTRPCClient();
  const closed = units.filter((unit) => !unit.isOpen);
  const atFirst = closed
    .filter((unit) => !isMore && unit.gate === "open")
    .map((unit) => unit.key);
  const [isShown, setShown] = useState(false);
  const [ticked, setTicked] = useState<readonly string[]>(atFirst);
  const [isEmpty, setEmpty] = useState(false);
  const open = useChange(api.homework.open.mutate, () => {
    setShown(false);
    setTicked([]);
    showToast(words.done);
  });

  function send() {
    setEmpty(ticked.length === 0);
    if (ticked.length > 0) open.run({ assignmentId, units: [...ticked], seen });
  }

  return (
    <>
      <Button
        kind={isMore ? "quiet" : "main"}
        aria-haspopup="dialog"
        onClick={() => {
          setTicked(atFirst);
          setEmpty(false);
          open.reset();
          setShown(true);
        }}
      >
        {isMore ? words.more : words.button}
      </Button>
      <Dialog
        open={isShown}
        onClose={() => setShown(false)}
        title={words.title}
        actions={
          <>
            <Button kind="text" onClick={() => setShown(false)}>
              Not yet
            </Button>
            <Button
              type="submit"
              form={FORM}
              kind="main"
              busy={open.busy}
              busyLabel="Opening"
            >
              {words.button}
            </Button>
          </>
        }
      >
        <p className="soft">{words.lead}</p>
        <form
          id={FORM}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <UnitPicker
            units={closed}
            words={words}
            ticked={ticked}
            onTick={(keys) => {
              setEmpty(false);
              setTicked(keys);
            }}
            mend={isEmpty ? "Tick at least one question." : null}
          />
        </form>
        <p>
          <AudienceMark
            audience="couple"
            words={wordsToTherapist("couple", [names.a, names.b])}
          />
        </p>
        {open.problem && (
          <Notice tone="alarm" icon="alert" live>
            {open.problem.message}
          </Notice>
        )}
      </Dialog>
    </>
  );
}

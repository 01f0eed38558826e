"use client";

import { useState } from "react";

import { Button } from "@/app/_components/button";
import { Dialog } from "@/app/_components/dialog";
import { KIND_WORDS, KINDS, type Kind } from "@/server/builder/kind-rules";

type Props = {
  /** Only what both write together takes a picture. */
  isTogether: boolean;
  onAdd: (kind: Kind) => void;
};

const MORE_WORDS: Readonly<Record<Kind, string>> = {
  info: "Something to read, and nothing to answer.",
  text: "One line in their own words.",
  long: "As much as they like, in their own words.",
  single: "One of several answers.",
  multi: "All that fit.",
  scale: "A number between two ends.",
  rank: "Their own order, by drag or keys.",
  likert: "From never to always, or steps of your own.",
  emotion: "Words for what they feel, mild to strong.",
  body: "Where in the body, and how.",
  date: "A day.",
  plan: "What, when, where, and what if not.",
  check: "Things to tick off.",
  upload: "A picture that both see.",
};

/** Which kind of question; it comes below the one that is chosen. */
export function AddQuestion({ isTogether, onAdd }: Props) {
  const [isOpen, setOpen] = useState(false);
  const kinds: readonly Kind[] = isTogether ? [...KINDS, "upload"] : KINDS;
  return (
    <>
      <Button icon="plus" block onClick={() => setOpen(true)}>
        Add a question
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title="Which kind of question?"
        wide
        actions={
          <Button kind="text" onClick={() => setOpen(false)}>
            Cancel
          </Button>
        }
      >
        <ul className="mt-4 grid gap-2 sm:grid-cols-2">
          {kinds.map((kind, at) => (
            <li key={kind} className="grid">
              <button
                type="button"
                className="kind"
                data-first={at === 0 ? "" : undefined}
                onClick={() => {
                  setOpen(false);
                  onAdd(kind);
                }}
              >
                <b>{KIND_WORDS[kind]}</b>
                <span className="small soft">{MORE_WORDS[kind]}</span>
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}

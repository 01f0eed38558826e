import { useEffect } from "react";

import { beforeSessionEnds } from "@/app/_account/before-session-ends";

import type { Store } from "./device-shelf";
import { KeptWords } from "./kept-words";
import { takeInLetters } from "./take-in-letters";
import type { WordsKeeper } from "./words-keeper";

/** Where words may wait, and to whose letterbox. */
export type Device = { person: string; letterbox: string | null };

type Own = {
  assignmentId: string;
  /** What of this worksheet is this keeper's. */
  isOwn?: (question: string) => boolean;
  narrow?: (store: Store) => Store;
};

const nowhere = () =>
  Promise.reject(new Error("Nothing is kept in this browser."));
const all = () => true;
const whole = (store: Store) => store;

/** Takes up what this device keeps, and keeps there what is written, for as long as the page is there. */
export function useKeptWords(
  keeper: WordsKeeper,
  device: Device | null,
  { assignmentId, isOwn = all, narrow = whole }: Own,
) {
  const { person, letterbox } = device ?? {};
  const waits = device !== null;
  useEffect(() => {
    if (person === undefined) {
      void keeper.begin(nowhere());
      return;
    }
    const store = KeptWords.open(person, Date.now(), letterbox);
    void keeper.begin(store.then(narrow));
    store
      .then(takeInLetters)
      .then((letters) => {
        for (const { assignmentId: of, kept } of letters)
          if (of === assignmentId && isOwn(kept.question))
            void keeper.takeUpLetter(kept);
      })
      .catch(() => undefined);
  }, [keeper, person, letterbox, assignmentId, isOwn, narrow]);

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === "hidden") void keeper.leave();
      else keeper.hurry();
    };
    // Where nothing can wait, whoever else keeps words of this page speaks for them.
    const save = async () => {
      const kept = await keeper.leave();
      return waits ? kept : kept || null;
    };
    const unregister = beforeSessionEnds({ save });
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", keeper.leave);
    window.addEventListener("online", keeper.hurry);
    return () => {
      void keeper.leave();
      keeper.stop();
      unregister();
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", keeper.leave);
      window.removeEventListener("online", keeper.hurry);
    };
  }, [keeper, waits]);
}

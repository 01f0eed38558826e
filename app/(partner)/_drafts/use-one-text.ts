import { useEffect, useState, useSyncExternalStore } from "react";

import { beforeSessionEnds } from "@/app/_account/before-session-ends";
import { lastWords } from "@/app/_components/leave";

import { KeptWords } from "./kept-words";
import { OneText } from "./one-text";
import { takeInLetters } from "./take-in-letters";
import type { Device } from "./use-kept-words";

type Place = {
  assignmentId: string;
  question: string | null;
};

/** A text that nobody gets before it is sent, and that is not lost before either. */
export function useOneText(
  { assignmentId, question }: Place,
  { person, letterbox }: Device,
  kept?: ConstructorParameters<typeof OneText>[2],
) {
  const [text] = useState(() => new OneText(assignmentId, question, kept));
  const words = useSyncExternalStore(text.subscribe, text.read, text.read);

  useEffect(() => {
    const store = KeptWords.open(person, Date.now(), letterbox);
    void text.begin(store);
    store
      .then(takeInLetters)
      .then((letters) => {
        for (const letter of letters)
          if (letter.assignmentId === assignmentId) text.takeUp(letter.kept);
      })
      .catch(() => undefined);
    const unregister = beforeSessionEnds({ save: text.leave });
    const silence = lastWords("drafts", text.lastWords);
    return () => {
      unregister();
      silence();
    };
  }, [text, assignmentId, person, letterbox]);

  return { text, words };
}

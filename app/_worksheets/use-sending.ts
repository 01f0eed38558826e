import { use, useState } from "react";

import { LARGEST_PICTURE, WORDS } from "@/server/pictures/picture-rules";

import { PicturePlace } from "./picture-place";
import { PictureRefused, sendPicture } from "./send-picture";

export type Sending =
  | { state: "none" }
  | { state: "sent" }
  | { state: "sending"; share: number }
  | { state: "failed"; words: string; again: (() => void) | null };

const NO_LINE =
  "There was no connection. Your picture is still chosen on this page.";

/** Brings what was chosen to the server; where no answer comes the choice is kept. */
export function useSending(
  question: string,
  onSent: (pictureId: string) => void,
) {
  const place = use(PicturePlace);
  const [sending, setSending] = useState<Sending>({ state: "none" });

  async function send(file: File, pictureId: string) {
    if (!place) return;
    if (file.size > LARGEST_PICTURE) {
      setSending({ state: "failed", words: WORDS.tooLarge, again: null });
      return;
    }
    setSending({ state: "sending", share: 0 });
    place.onSending(question, true);
    try {
      await sendPicture({
        assignmentId: place.assignmentId,
        question,
        pictureId,
        file,
        onProgress: (share) => setSending({ state: "sending", share }),
      });
      setSending({ state: "sent" });
      onSent(pictureId);
    } catch (error) {
      const isRefused = error instanceof PictureRefused;
      setSending({
        state: "failed",
        words: isRefused ? error.message : NO_LINE,
        again: isRefused ? null : () => void send(file, pictureId),
      });
    }
    place.onSending(question, false);
  }

  return {
    sending,
    send: (file: File) => void send(file, crypto.randomUUID()),
  };
}

"use client";

import { use, useEffect, useRef } from "react";

import { Button } from "@/app/_components/button";
import { FieldError } from "@/app/_components/field-frame";
import { Icon } from "@/app/_components/icon";
import { showToast } from "@/app/_components/toast";
import {
  PICTURE_WORDS,
  pictureOf,
} from "@/server/worksheets/picture-answer-rules";

import type { PlacedOf } from "./field-props";
import { Picture } from "./picture";
import { PicturePlace } from "./picture-place";
import { type Sending, useSending } from "./use-sending";

/** A phone makes a JPEG of its own formats where only these are asked for. */
const READABLE = "image/jpeg,image/png,image/webp";

const chooseWords = (hasOne: boolean) =>
  hasOne ? "Choose another" : "Choose or take a picture";

const SAID: Record<Sending["state"], string> = {
  none: "",
  sending: "Sending your picture.",
  sent: "Your picture is here.",
  failed: "",
};

/** One picture: chosen or taken, looked at, put into words, replaced, taken away. */
export function UploadControl({
  field,
  value,
  onChange,
  wiring,
}: PlacedOf<"upload">) {
  const answer = pictureOf(value);
  const choice = useRef<HTMLInputElement>(null);
  // What was said of another picture would be wrong of this one.
  const { sending, send } = useSending(field.key, (picture) =>
    onChange({ picture, words: "" }),
  );
  const looksOnly = use(PicturePlace) === null;
  const isSending = sending.state === "sending";

  function take(input: HTMLInputElement | null) {
    const file = input?.files?.[0];
    if (!input || !file) return;
    send(file);
    // The same one again is a choice too.
    input.value = "";
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for a picture chosen before this page was alive
  useEffect(() => take(choice.current), []);
  // The button that was pressed goes: the focus stays where the next one is.
  function again(send: (() => void) | null) {
    choice.current?.focus();
    send?.();
  }
  function remove() {
    choice.current?.focus();
    onChange(undefined);
    showToast("Picture removed", () => onChange(answer ?? undefined));
  }

  return (
    <fieldset
      id={wiring.id}
      tabIndex={-1}
      className="upload"
      aria-labelledby={wiring.labelledBy}
      aria-describedby={wiring.describedBy}
    >
      {answer && <Picture key={answer.picture} {...answer} />}
      {answer && (
        <div className="field">
          <label htmlFor={`${wiring.id}-words`}>
            What is in the picture? <span className="soft">(optional)</span>
          </label>
          <input
            id={`${wiring.id}-words`}
            className="input"
            maxLength={PICTURE_WORDS}
            value={answer.words}
            aria-describedby={`${wiring.id}-why`}
            onChange={(event) =>
              onChange({ ...answer, words: event.target.value })
            }
          />
          <p id={`${wiring.id}-why`} className="field-help">
            A few words for whoever cannot see it.
          </p>
        </div>
      )}
      {sending.state === "sending" && (
        <progress
          className="upload-progress"
          aria-label="Sending your picture"
          max={1}
          value={sending.share < 1 ? sending.share : undefined}
        />
      )}
      {sending.state === "failed" && (
        <div role="alert">
          <FieldError id={`${wiring.id}-failed`}>{sending.words}</FieldError>
        </div>
      )}
      {looksOnly && !answer && <p className="soft">No picture yet</p>}
      <div className="upload-acts" hidden={looksOnly}>
        {sending.state === "failed" && sending.again && (
          <Button kind="main" onClick={() => again(sending.again)}>
            Try again
          </Button>
        )}
        <label
          className="btn quiet upload-choose"
          aria-busy={isSending || undefined}
        >
          <Icon name={isSending ? "clock" : "plus"} />
          {isSending ? "Sending" : chooseWords(answer !== null)}
          <input
            ref={choice}
            type="file"
            className="vh"
            accept={READABLE}
            aria-describedby={answer ? undefined : `${wiring.id}-formats`}
            onChange={({ target }) => take(target)}
            onClick={(event) => {
              if (isSending) event.preventDefault();
            }}
          />
        </label>
        {answer && !isSending && <Button onClick={remove}>Remove</Button>}
      </div>
      {!answer && !looksOnly && (
        <p id={`${wiring.id}-formats`} className="field-help">
          JPEG, PNG or WebP, up to 10 MB. Where and when it was taken is
          removed.
        </p>
      )}
      <span className="vh" role="status">
        {SAID[sending.state]}
      </span>
    </fieldset>
  );
}

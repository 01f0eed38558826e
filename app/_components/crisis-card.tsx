"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

import { Icon } from "./icon";

/** `words` go into the sentence: "call 988". */
export type Line = { words: string; href: string };

type Props = {
  call?: Line;
  text?: Line;
  chat?: Line;
  emergency: string;
  /** How sure we are of the numbers. */
  checked?: string;
  /** False where nothing was sent yet. */
  isTold?: boolean;
  onContinue: () => void;
  /** What somebody can say right here. */
  children?: ReactNode;
};

/** In the page where the answer was given. It never traps: Continue is always there. */
export function CrisisCard({ call, text, chat, emergency, ...props }: Props) {
  const { checked, isTold = true, onContinue, children } = props;
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    void box.current?.scrollIntoView({ block: "nearest" });
  }, []);

  const lines = [call, text, chat].filter((line) => line !== undefined);
  const ways = lines.map((line) => line.words).join(", ");

  return (
    <section ref={box} className="crisis" aria-labelledby={id}>
      <div role="alert">
        <h2 id={id} className="title">
          Thank you for telling us.
        </h2>
        <p>
          You deserve help with this, and you don’t have to wait for your next
          session. You can reach someone now: {ways}. In immediate danger:{" "}
          <a href={`tel:${emergency}`}>{emergency}</a>.{" "}
          {isTold
            ? "Your therapist has been told that there is something to look at, but may not see it right away."
            : "Your therapist is told once you send this, and may not see it right away."}{" "}
          Nobody watches this page around the clock.
        </p>
        {checked && <p className="small soft mt-2">{checked}</p>}
      </div>
      <div className="crisis-acts">
        {call && (
          <a className="btn main" href={call.href}>
            <Icon name="call" />
            Call now
          </a>
        )}
        {text && (
          <a className="btn quiet" href={text.href}>
            <Icon name="message" />
            Text now
          </a>
        )}
        {chat && (
          <a className="btn quiet" href={chat.href} rel="noreferrer">
            <Icon name="external" />
            Chat now
          </a>
        )}
        {children}
        <button type="button" className="btn text" onClick={onContinue}>
          Continue
        </button>
      </div>
    </section>
  );
}

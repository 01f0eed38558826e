"use client";

import { useEffect, useRef, useState } from "react";

import { Icon, type IconName } from "./icon";

export type Saving =
  | "idle"
  | "saved"
  | "kept"
  | "sending"
  | "unsent"
  | "conflict";

type Props = {
  state: Saving;
  /** Makes "Two versions. Choose which to keep" a button. */
  onChoose?: () => void;
};

const texts: Record<Saving, string> = {
  idle: "",
  saved: "Saved",
  kept: "Saved on this phone, will send",
  sending: "Sending",
  unsent: "Not sent yet. Keep this page open",
  conflict: "Two versions. Choose which to keep",
};

const icons: Record<Exclude<Saving, "idle">, IconName> = {
  saved: "check",
  kept: "phone",
  sending: "clock",
  unsent: "clock",
  conflict: "alert",
};

const QUIET_FOR = 10_000;

/** The words as a screen reader hears them: at most one change in ten seconds. */
function useSeldom(text: string) {
  const [said, setSaid] = useState("");
  const last = useRef(0);

  useEffect(() => {
    if (text === said) return;
    const wait = Math.max(0, last.current + QUIET_FOR - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, said]);

  return said;
}

/** Keeps its place while empty, so that nothing jumps when the first word is saved. */
export function SaveState({ state, onChoose }: Props) {
  const said = useSeldom(texts[state]);
  const face = state !== "idle" && (
    <>
      <Icon
        name={icons[state]}
        size={17}
        weight={state === "saved" ? 2.2 : 1.75}
      />
      {texts[state]}
    </>
  );

  return (
    <span className={`save ${state === "conflict" ? "conflict" : ""}`}>
      {state === "conflict" && onChoose ? (
        <button type="button" className="save-choose" onClick={onChoose}>
          {face}
        </button>
      ) : (
        <span className="save-face" aria-hidden={state !== "conflict"}>
          {face}
        </span>
      )}
      <span className="vh" role="status">
        {said}
      </span>
    </span>
  );
}

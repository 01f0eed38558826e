"use client";

import { type ReactNode, useState } from "react";

import { Icon } from "@/app/_components/icon";

import { stepped } from "./scale-steps";

type Props = {
  value: number | null;
  onChange: (value: number) => void;
  /** Id of the question: the two buttons are described by it. */
  about: string;
  children: ReactNode;
};

/** Two round buttons around the number. The slider speaks for itself; these need a voice. */
export function StepButtons({ value, onChange, about, children }: Props) {
  const [said, setSaid] = useState("");

  function step(by: 1 | -1) {
    const next = stepped(value, by);
    setSaid(String(next));
    onChange(next);
  }

  return (
    <div className="read">
      <button
        type="button"
        className="step-btn"
        aria-label="One less"
        aria-describedby={about}
        onClick={() => step(-1)}
      >
        <Icon name="minus" size={22} weight={2} />
      </button>
      {children}
      <button
        type="button"
        className="step-btn"
        aria-label="One more"
        aria-describedby={about}
        onClick={() => step(1)}
      >
        <Icon name="plus" size={22} weight={2} />
      </button>
      <span className="vh" role="status">
        {said}
      </span>
    </div>
  );
}

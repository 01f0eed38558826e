"use client";

import type { KeyboardEvent, PointerEvent } from "react";

import { Icon } from "@/app/_components/icon";

type Props = {
  label: string;
  help?: string;
  value: string;
  place: number;
  of: number;
  held: boolean;
  /** Nothing is ordered yet: the numbers are only where the cards happen to stand. */
  open: boolean;
  hintId: string;
  onGrab: (event: PointerEvent<HTMLElement>) => void;
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
  onLetGo: () => void;
  onMove: (to: number, part: "up" | "lower") => void;
};

export function RankCard({ label, help, value, place, of, ...card }: Props) {
  const arrow = (part: "up" | "lower", to: number) => (
    <button
      type="button"
      className="icon-btn"
      data-part={part}
      aria-label={`Move ${label} ${part === "up" ? "up" : "down"}`}
      aria-disabled={to < 0 || to >= of || undefined}
      onClick={() => {
        if (to >= 0 && to < of) card.onMove(to, part);
      }}
    >
      <Icon name={part} size={20} />
    </button>
  );

  return (
    <li
      className={card.held ? "held" : undefined}
      data-value={value}
      onPointerDown={(event) => {
        const onButton =
          event.target instanceof Element && event.target.closest("button");
        if (event.pointerType === "mouse" && !onButton) card.onGrab(event);
      }}
    >
      <button
        type="button"
        className="grip"
        data-part="grip"
        aria-label={`${label}, number ${place + 1} of ${of}`}
        aria-describedby={card.hintId}
        aria-pressed={card.held}
        onPointerDown={card.onGrab}
        onKeyDown={card.onKey}
        onBlur={(event) => {
          if (event.relatedTarget) card.onLetGo();
        }}
      >
        <Icon name="grip" size={16} />
        <span className={card.open ? "n faint" : "n"}>{place + 1}</span>
      </button>
      <span className="rank-words">
        <b>{label}</b>
        {help && <small>{help}</small>}
      </span>
      <span className="mv">
        {arrow("up", place - 1)}
        {arrow("lower", place + 1)}
      </span>
    </li>
  );
}

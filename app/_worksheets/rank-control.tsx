"use client";

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";

import { Button } from "@/app/_components/button";

import { asTexts } from "./answers";
import type { PlacedOf } from "./field-props";
import { completed, moved, placeInWords, placeWhile } from "./order";
import { RankCard } from "./rank-card";
import { useCarry } from "./use-carry";

type Focus = { value: string; part: "grip" | "up" | "lower" };
type Lifted = { value: string; before: string[] };

const KEYS: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };

export function RankControl({
  field,
  value,
  onChange,
  wiring,
}: PlacedOf<"rank">) {
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<Focus | null>(null);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [said, setSaid] = useState("");

  const offered = field.options.map((option) => option.value);
  const order = completed(offered, asTexts(value));
  const isOpen = offered.some((one) => !asTexts(value).includes(one));
  const labelOf = (one: string) =>
    field.options.find((option) => option.value === one)?.label ?? "";

  function place(from: number, to: number) {
    const one = order[from];
    if (one === undefined || to < 0 || to >= order.length) return;
    setSaid(placeInWords(labelOf(one), to, order.length));
    onChange(moved(order, from, to));
  }

  const { carried, start } = useCarry(list, place);

  // A card that moved in the page has lost the focus: give it back.
  useLayoutEffect(() => {
    if (!focus.current) return;
    const { value: one, part } = focus.current;
    focus.current = null;
    list.current
      ?.querySelector<HTMLElement>(`[data-value="${one}"] [data-part=${part}]`)
      ?.focus();
  });

  function onKey(event: KeyboardEvent<HTMLElement>, one: string) {
    const from = order.indexOf(one);
    const held = lifted?.value === one;
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      const now = placeInWords(labelOf(one), from, order.length);
      setSaid(held ? `Dropped. ${now}` : `Lifted. ${now}`);
      if (held) onChange(order);
      setLifted(held ? null : { value: one, before: order });
      return;
    }
    if (!held) return;
    const by = KEYS[event.key];
    if (by) {
      event.preventDefault();
      focus.current = { value: one, part: "grip" };
      place(from, from + by);
    }
    if (event.key === "Escape") {
      focus.current = { value: one, part: "grip" };
      setLifted(null);
      setSaid("Put back");
      onChange(lifted.before);
    }
  }

  return (
    <fieldset id={wiring.id} aria-labelledby={wiring.labelledBy}>
      <p id={`${wiring.id}-hint`} className="vh">
        Press space to lift, the arrow keys to move, space again to drop.
      </p>
      <ol ref={list} className="rank" aria-describedby={wiring.describedBy}>
        {order.map((one, index) => (
          <RankCard
            key={one}
            value={one}
            label={labelOf(one)}
            help={field.options.find((option) => option.value === one)?.help}
            place={placeWhile(index, carried)}
            of={order.length}
            open={isOpen}
            held={lifted?.value === one || carried?.from === index}
            hintId={`${wiring.id}-hint`}
            onGrab={(event) => {
              setLifted(null);
              start(event, index);
            }}
            onKey={(event) => onKey(event, one)}
            onLetGo={() => setLifted(null)}
            onMove={(to, part) => {
              focus.current = { value: one, part };
              place(index, to);
            }}
          />
        ))}
      </ol>
      {isOpen && (
        <Button
          block
          className="mt-3"
          icon="check"
          onClick={() => onChange(order)}
        >
          Keep this order
        </Button>
      )}
      <span className="vh" role="status">
        {said}
      </span>
    </fieldset>
  );
}

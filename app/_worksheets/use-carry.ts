import { type PointerEvent, type RefObject, useState } from "react";

import { placeWhile } from "./order";

export type Carried = { from: number; to: number };

const EDGE = 72;
const GAP = 8;

const middle = (box: DOMRect) => box.top + box.height / 2;

function scrollAtEdges(y: number) {
  if (y < EDGE) window.scrollBy(0, -12);
  if (y > window.innerHeight - EDGE) window.scrollBy(0, 12);
}

/**
 * Carries one card of a list with the pointer. The cards are only shifted on
 * the screen; the order itself changes when the card is let go.
 */
export function useCarry(
  list: RefObject<HTMLElement | null>,
  onDrop: (from: number, to: number) => void,
) {
  const [carried, setCarried] = useState<Carried | null>(null);

  function start(event: PointerEvent<HTMLElement>, from: number) {
    if (event.button !== 0 || !list.current) return;
    const cards = [...list.current.children].filter(
      (child) => child instanceof HTMLElement,
    );
    const boxes = cards.map((card) => card.getBoundingClientRect());
    const own = boxes[from];
    if (!own) return;

    const origin = event.clientY + window.scrollY;
    const grip = event.currentTarget;
    const frame = list.current;
    let to = from;
    grip.setPointerCapture(event.pointerId);
    frame.dataset.carrying = "";
    setCarried({ from, to });

    function move(next: globalThis.PointerEvent) {
      if (!own) return;
      const by = next.clientY + window.scrollY - origin;
      const centre = middle(own) + by;
      to = boxes.filter(
        (box, index) => index !== from && middle(box) < centre,
      ).length;
      cards.forEach((card, index) => {
        const places = placeWhile(index, { from, to }) - index;
        const shift = index === from ? by : places * (own.height + GAP);
        card.style.transform = `translateY(${shift}px)`;
      });
      setCarried({ from, to });
      scrollAtEdges(next.clientY);
    }

    function end(dropped: boolean) {
      grip.removeEventListener("pointermove", move);
      grip.removeEventListener("pointerup", drop);
      grip.removeEventListener("pointercancel", cancel);
      delete frame.dataset.carrying;
      for (const card of cards) card.style.transform = "";
      setCarried(null);
      if (dropped && to !== from) onDrop(from, to);
    }
    const drop = () => end(true);
    const cancel = () => end(false);

    grip.addEventListener("pointermove", move);
    grip.addEventListener("pointerup", drop);
    grip.addEventListener("pointercancel", cancel);
  }

  return { carried, start };
}

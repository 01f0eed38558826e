import { type PointerEvent, useRef } from "react";

const SLIDES_AFTER = 5;

type Slide = { startX: number; before: number | null; moved: boolean };

/**
 * The whole strip is the target. A finger that only scrolls past must not
 * answer: with touch the first value is set by a sideways move or by lifting.
 */
export function useSlide(
  steps: number,
  value: number | null,
  onChange: (value: number | null) => void,
) {
  const slide = useRef<Slide | null>(null);
  const set = (next: number | null) => {
    if (next !== value) onChange(next);
  };

  const stepAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return Math.min(steps - 1, Math.max(0, Math.floor(share * steps)));
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      const byTouch = event.pointerType === "touch";
      slide.current = { startX: event.clientX, before: value, moved: !byTouch };
      event.currentTarget.setPointerCapture(event.pointerId);
      if (!byTouch) set(stepAt(event));
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = slide.current;
      if (!now) return;
      now.moved ||= Math.abs(event.clientX - now.startX) > SLIDES_AFTER;
      if (now.moved) set(stepAt(event));
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (slide.current) set(stepAt(event));
      slide.current = null;
    },
    onPointerCancel() {
      if (slide.current?.moved) set(slide.current.before);
      slide.current = null;
    },
  };
}

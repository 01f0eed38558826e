"use client";

import { useEffect, useLayoutEffect } from "react";

import type { Early, Typed } from "./watch-early";

/** Past what React put on the element itself, so that it hears of a change. */
function setUnheard(field: Typed, value: string) {
  const kind = Object.getPrototypeOf(field);
  Object.getOwnPropertyDescriptor(kind, "value")?.set?.call(field, value);
}

/** Somebody may be in the middle of a word. */
function caretIn(field: HTMLInputElement | HTMLTextAreaElement) {
  const { selectionStart, selectionEnd } = field;
  return () => {
    if (selectionStart !== null)
      field.setSelectionRange(selectionStart, selectionEnd);
  };
}

const FRAMES = 60;

/** At once where React has drawn what it heard, still before the next key; else with the frame that shows it. */
function onceDrawn(field: Typed, value: string, go: () => void, left = FRAMES) {
  if (field.value === value) go();
  else if (left > 0)
    requestAnimationFrame(() => onceDrawn(field, value, go, left - 1));
}

function writeAgain(field: Typed, value: string | boolean) {
  if (typeof value === "boolean") {
    if (!(field instanceof HTMLInputElement)) return;
    field.checked = !value;
    return field.click();
  }
  // A file that was chosen is still there; only that it was is to be heard of.
  if (field.type === "file")
    return field.dispatchEvent(new Event("change", { bubbles: true }));
  const place = field instanceof HTMLSelectElement ? null : caretIn(field);
  if (!(field instanceof HTMLSelectElement)) field.value = "";
  setUnheard(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  if (place) queueMicrotask(() => onceDrawn(field, value, place));
}

function pressAgain(pressed: HTMLElement) {
  if (pressed instanceof HTMLFormElement) return pressed.requestSubmit();
  pressed.click();
}

const drawn = () => new Promise((go) => setTimeout(go, 0));

/**
 * Last in the page, so that all else is alive: what was typed and pressed before is kept and
 * done once. A button that says something else by now is another button.
 */
export function CarryOut() {
  // In the same moment as the page comes alive: nothing is caught that it would hear itself,
  // and nobody types between the last word caught and its being written again.
  useLayoutEffect(() => {
    const early = window.holdfastEarly;
    if (!early) return;
    early.wake();
    for (const [field, value] of early.fields) writeAgain(field, value);
    early.fields.clear();
  }, []);

  useEffect(() => {
    const early = window.holdfastEarly;
    if (!early) return;
    delete window.holdfastEarly;
    async function pressAll({ presses, stop }: Early) {
      for (const [pressed, said] of presses) {
        await drawn();
        if (!presses.has(pressed)) continue;
        for (const each of pressed.getAnimations()) each.cancel();
        if (pressed.isConnected && pressed.textContent === said)
          pressAgain(pressed);
      }
      stop();
    }
    void pressAll(early);
  }, []);

  return null;
}

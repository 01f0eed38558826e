import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { type Early, watchEarly } from "./watch-early";

/** As much of a browser's page as the watcher touches. */
class AnElement extends EventTarget {
  type = "button";
  textContent = "Next";
  animate = vi.fn();
  closest = () => this;
}
class AnInput extends AnElement {
  value = "";
  checked = false;
}
class Unused extends EventTarget {}

let page: EventTarget & { holdfastEarly?: Early };

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal("window", page);
  vi.stubGlobal("Element", AnElement);
  vi.stubGlobal("HTMLElement", AnElement);
  vi.stubGlobal("HTMLInputElement", AnInput);
  vi.stubGlobal("HTMLTextAreaElement", Unused);
  vi.stubGlobal("HTMLSelectElement", Unused);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function watched(): Early {
  watchEarly();
  if (!page.holdfastEarly) throw new Error("Nobody watches.");
  return page.holdfastEarly;
}

/** True where the page itself hears of it. */
function happens(type: string, target: EventTarget): boolean {
  const event = new Event(type, { cancelable: true });
  Object.defineProperty(event, "target", { value: target });
  return page.dispatchEvent(event);
}

test("before the page is alive the last word of a field and each press once are caught", () => {
  const early = watched();
  const [field, button] = [new AnInput(), new AnElement()];
  field.type = "text";
  for (const value of ["He", "He came"]) {
    field.value = value;
    happens("input", field);
  }

  expect(happens("click", button)).toBe(false);
  expect(happens("click", button)).toBe(false);

  expect([...early.fields.values()]).toEqual(["He came"]);
  expect([...early.presses.keys()]).toEqual([button]);
});

test("what the awake page hears pressed is not pressed for it once more", () => {
  const early = watched();
  const [next, back] = [new AnElement(), new AnElement()];
  happens("click", next);
  happens("click", back);

  early.wake();

  expect(happens("click", next)).toBe(true);
  expect([...early.presses.keys()]).toEqual([back]);
});

test("what the awake page hears typed is no early word", () => {
  const early = watched();
  const [field, tick] = [new AnInput(), new AnInput()];
  tick.type = "checkbox";

  early.wake();
  happens("input", field);
  happens("click", tick);

  expect(early.fields.size).toBe(0);
});

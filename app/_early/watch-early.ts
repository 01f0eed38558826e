export type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What somebody did on a page before it was alive. Both in the order of the last touch. */
export type Early = {
  /** What was written, or whether it was ticked. */
  fields: Map<Typed, string | boolean>;
  /** Each button or form once, however often it was pressed, and what it said then. */
  presses: Map<HTMLElement, string | null>;
  /** The page hears all itself by now: what it hears pressed is not pressed for it once more. */
  wake: () => void;
  stop: () => void;
};

declare global {
  interface Window {
    holdfastEarly?: Early;
  }
}

/**
 * Runs in the head, as text, before any file of ours is there: it may use nothing from
 * outside itself. Links and what the browser does alone are left to the browser.
 */
export function watchEarly() {
  const fields: Early["fields"] = new Map();
  const presses: Early["presses"] = new Map();
  let isAwake = false;

  function isTick(at: EventTarget | null): at is HTMLInputElement {
    return (
      at instanceof HTMLInputElement &&
      (at.type === "checkbox" || at.type === "radio")
    );
  }

  function typed(at: Typed, value: string | boolean) {
    if (isAwake) return;
    fields.delete(at);
    fields.set(at, value);
  }

  function pressed(event: Event, at: HTMLElement) {
    presses.delete(at);
    if (isAwake) return;
    event.preventDefault();
    // Half-alive, the page could carry it out now and once more later.
    event.stopImmediatePropagation();
    presses.set(at, at.textContent);
    at.animate({ opacity: [1, 0.6] }, { duration: 150, fill: "forwards" });
  }

  function onInput({ target }: Event) {
    if (
      (target instanceof HTMLInputElement && !isTick(target)) ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement
    )
      typed(target, target.value);
  }

  function onClick(event: Event) {
    const { target } = event;
    if (isTick(target)) return typed(target, target.checked);
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button || (button.type === "submit" && button.form)) return;
    pressed(event, button);
  }

  function onSubmit(event: SubmitEvent) {
    const at = event.submitter ?? event.target;
    if (at instanceof HTMLElement) pressed(event, at);
  }

  window.addEventListener("input", onInput, true);
  window.addEventListener("click", onClick, true);
  window.addEventListener("submit", onSubmit, true);
  window.holdfastEarly = {
    fields,
    presses,
    wake() {
      isAwake = true;
    },
    stop() {
      window.removeEventListener("input", onInput, true);
      window.removeEventListener("click", onClick, true);
      window.removeEventListener("submit", onSubmit, true);
    },
  };
}

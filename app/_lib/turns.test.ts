import { afterEach, beforeEach, expect, test, vi } from "vitest";

let stored: string | null;
let page: EventTarget;

beforeEach(() => {
  vi.resetModules();
  stored = null;
  page = new EventTarget();
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", page);
  vi.stubGlobal("localStorage", {
    getItem: () => stored,
    setItem: (_: string, value: string) => {
      stored = value;
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function aPage() {
  const { passTurn, watchTurn } = await import("./turns");
  const onPassed = vi.fn();
  const stop = watchTurn(onPassed);
  const sees = (event: string) => page.dispatchEvent(new Event(event));
  return { passTurn, onPassed, stop, sees };
}

test.each(["storage", "pageshow", "visibilitychange"])(
  "%s shows that somebody came since the page was drawn",
  async (event) => {
    const { onPassed, sees } = await aPage();
    sees(event);
    expect(onPassed).not.toHaveBeenCalled();

    stored = "came one";
    sees(event);

    expect(onPassed).toHaveBeenCalledExactlyOnceWith("came");
  },
);

test("that nobody is here any more is told apart", async () => {
  const { onPassed, sees } = await aPage();

  stored = "left one";
  sees("storage");

  expect(onPassed).toHaveBeenCalledExactlyOnceWith("left");
});

test("a page is not sent away by what it said itself", async () => {
  const { passTurn, onPassed, sees } = await aPage();

  passTurn("left");
  sees("visibilitychange");

  expect(stored).toMatch(/^left /);
  expect(onPassed).not.toHaveBeenCalled();
});

test("a page that watches again still knows with whom it began", async () => {
  const { stop } = await aPage();
  stop();
  stored = "came one";

  const again = await aPage();

  expect(again.onPassed).toHaveBeenCalledExactlyOnceWith("came");
});

test("a browser that remembers nothing sends nobody away", async () => {
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new Error("Denied.");
    },
    setItem: () => {
      throw new Error("Denied.");
    },
  });
  const { passTurn, onPassed, sees } = await aPage();

  passTurn("came");
  sees("visibilitychange");

  expect(onPassed).not.toHaveBeenCalled();
});

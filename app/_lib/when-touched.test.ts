import { afterEach, beforeEach, expect, test, vi } from "vitest";

const aPage = (hasBeenActive: boolean) => {
  const page = new EventTarget();
  vi.stubGlobal("window", page);
  vi.stubGlobal("navigator", { userActivation: { hasBeenActive } });
  return page;
};

async function heard() {
  const { whenTouched } = await import("./when-touched");
  const touch = vi.fn();
  void whenTouched().then(touch);
  await Promise.resolve();
  return touch;
}

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(["pointerdown", "keydown", "focusin"])(
  "a page that was only read is touched with the first %s",
  async (type) => {
    const page = aPage(false);
    const touch = await heard();
    page.dispatchEvent(new Event("scroll"));
    await vi.waitFor(() => expect(touch).not.toHaveBeenCalled());
    page.dispatchEvent(new Event(type));
    await vi.waitFor(() => expect(touch).toHaveBeenCalledOnce());
  },
);

test("a hand that was there before the page came alive counts", async () => {
  aPage(true);
  const touch = await heard();
  await vi.waitFor(() => expect(touch).toHaveBeenCalledOnce());
});

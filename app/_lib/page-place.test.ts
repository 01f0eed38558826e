import { expect, test, vi } from "vitest";

import { PLACE_HEADER } from "@/server/auth/actor";

test("a page says of whom it was drawn for, and nothing before it was", async () => {
  vi.resetModules();
  const { isDrawnFor, placeHeader } = await import("./page-place");
  expect(placeHeader()).toEqual({});

  expect(isDrawnFor("ana")).toBe(true);

  expect(placeHeader()).toEqual({ [PLACE_HEADER]: "ana" });
});

test("what is drawn into it for somebody else never changes whose it is", async () => {
  vi.resetModules();
  const { isDrawnFor, placeHeader } = await import("./page-place");
  isDrawnFor("ana");

  expect(isDrawnFor("ben")).toBe(false);

  expect(placeHeader()).toEqual({ [PLACE_HEADER]: "ana" });
});

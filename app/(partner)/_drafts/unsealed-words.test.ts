import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { aKeeper, aServer, aStore } from "@/tests/support/joint-keeper";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A phone on which what seals words comes late. */
function unsealed() {
  const store = aStore();
  const { put } = store;
  let isSealing = false;
  store.put = async (of, kept) => (await put(of, kept)) && isSealing;
  return {
    store,
    seal: () => {
      isSealing = true;
    },
  };
}

test("words are not said to be saved on the phone before they would outlast the session", async () => {
  const { store, seal } = unsealed();
  const server = aServer();
  const keeper = await aKeeper(server, { store });
  server.away(true);
  keeper.write("name", "Rain");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(store.words.get("name")?.value).toBe("Rain");
  expect(keeper.read().saving).toBe("unsent");
  expect(await keeper.leave()).toBe(false);

  seal();
  await vi.advanceTimersByTimeAsync(10_000);

  expect(keeper.read().saving).toBe("kept");
  expect(await keeper.leave()).toBe(true);
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { aKeeper, aServer, aStore, ID } from "@/tests/support/joint-keeper";

import type { Kept } from "../(partner)/_drafts/draft-queue";
import { JointKeeper } from "./joint-keeper";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(60_000);

describe("of what waited on the phone while one typed anew", () => {
  const found: Kept = {
    question: "name",
    value: "Last night",
    base: 0,
    sent: [],
    settles: false,
  };
  async function typing(isAway: boolean) {
    const server = aServer();
    const store = aStore();
    store.words.set("name", found);
    server.away(isAway);
    const keeper = new JointKeeper(ID, [], server);
    keeper.write("name", "Today");
    await keeper.begin(Promise.resolve(store));
    return { server, store, keeper };
  }

  test("the server has it first, and both are offered", async () => {
    const { server, keeper } = await typing(false);
    await settled();

    expect(server.stands()).toBe("Last night");
    expect(keeper.read().conflicts).toEqual([
      { question: "name", versions: ["Today", "Last night"] },
    ]);
  });

  test("without a line both lie on the phone, leave with the page and are there again", async () => {
    const { store, server, keeper } = await typing(true);
    await vi.advanceTimersByTimeAsync(2_000);

    expect(store.words.get("name")).toMatchObject({
      value: "Today",
      others: ["Last night"],
    });
    expect(keeper.lastWords()).toMatchObject([{ value: "Last night" }]);
    keeper.stop();

    const again = await aKeeper(server, { store });
    expect(again.read().conflicts).toEqual([
      { question: "name", versions: ["Today", "Last night"] },
    ]);
    again.stop();
  });

  test("what the other writes meanwhile puts none of it away", async () => {
    const { keeper } = await typing(true);
    const theirs = { question: "name", version: 3, value: "Theirs" };

    keeper.hear([theirs]);
    expect(keeper.read().conflicts).toEqual([
      { question: "name", versions: ["Today", "Last night", "Theirs"] },
    ]);
    keeper.hear([{ ...theirs, version: 4, value: "Today" }]);
    expect(keeper.read().conflicts).toEqual([
      { question: "name", versions: ["Today", "Last night"] },
    ]);
    keeper.stop();
  });

  test("it lies there while the server is asked", async () => {
    const store = aStore();
    store.words.set("name", found);
    const keeper = new JointKeeper(ID, [], {
      save: () => new Promise(() => undefined),
    });
    keeper.write("name", "Today");
    void keeper.begin(Promise.resolve(store));
    await vi.advanceTimersByTimeAsync(10);
    keeper.write("name", "Today, and more");
    await vi.advanceTimersByTimeAsync(10);

    expect(store.words.get("name")).toMatchObject({
      value: "Today, and more",
      others: ["Last night"],
    });
    keeper.stop();
  });
});

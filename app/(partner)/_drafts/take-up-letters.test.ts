import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { Unreachable } from "../_api/call-api";
import type { Store } from "./device-shelf";
import { DraftKeeper } from "./draft-keeper";
import type { Change, Kept, Saved } from "./draft-queue";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const letter: Kept = {
  question: "moment",
  value: "Left here last night",
  base: 1,
  settles: false,
  sent: [],
};

/** A server with one text in force, that keeps the other where two differ. */
function aServer(value: string, version: number) {
  const now = { value, version };
  const rivals: unknown[] = [];
  return {
    now,
    rivals,
    isDown: false,
    async save(changes: Change[]) {
      if (this.isDown) throw new Unreachable();
      const saved = changes.map((change): Saved => {
        const { question, base } = change;
        if (change.value === now.value)
          return { question, outcome: "saved", version: now.version };
        if (base < now.version) {
          rivals.push(change.value);
          return { question, outcome: "rival", ...now };
        }
        now.value = String(change.value);
        now.version += 1;
        return { question, outcome: "saved", version: now.version };
      });
      return { saved, needsCrisisCard: false };
    },
    submit: async () => ({
      outcome: "submitted" as const,
      needsCrisisCard: false,
    }),
  };
}

function aStore(...found: Kept[]) {
  const words = new Map(found.map((kept) => [kept.question, kept]));
  const store: Store = {
    put: async (_of, kept) => words.set(kept.question, kept).size > 0,
    drop: async (_of, question) => void words.delete(question),
    all: async () => [...words.values()],
    sendingId: async () => "id",
    forget: async () => words.clear(),
  };
  return { store, words };
}

async function aKeeper(server: ReturnType<typeof aServer>, store: Store) {
  const { value, version } = server.now;
  const draft = [{ question: "moment", value, version }];
  const keeper = new DraftKeeper("one", { draft, rivals: [] }, server);
  await keeper.begin(Promise.resolve(store));
  await vi.runAllTimersAsync();
  return keeper;
}

test("a letter written upon the text that stands takes its place and goes out", async () => {
  const server = aServer("Before", 1);
  const { store, words } = aStore();
  const keeper = await aKeeper(server, store);

  await keeper.takeUp(letter);
  expect(keeper.read().answers.moment).toBe("Left here last night");
  await vi.runAllTimersAsync();

  expect(server.now.value).toBe("Left here last night");
  expect(words.size).toBe(0);
});

test("a letter older than the text that stands is offered beside it", async () => {
  const server = aServer("Written on the tablet", 4);
  const keeper = await aKeeper(server, aStore().store);

  await keeper.takeUp(letter);
  await vi.runAllTimersAsync();

  const [conflict] = keeper.read().conflicts;
  expect(conflict?.versions.toSorted()).toEqual([
    "Left here last night",
    "Written on the tablet",
  ]);
});

test("what is being typed meanwhile is not written over, and the letter is not lost", async () => {
  const server = aServer("Before", 1);
  const keeper = await aKeeper(server, aStore().store);
  keeper.write("moment", "Typed just now");

  await keeper.takeUp(letter);
  await vi.runAllTimersAsync();

  const [conflict] = keeper.read().conflicts;
  expect(conflict?.versions).toContain("Typed just now");
  expect([...(conflict?.versions ?? []), server.now.value]).toContain(
    "Left here last night",
  );
});

test("with no line it is offered all the same", async () => {
  const server = aServer("Before", 1);
  const keeper = await aKeeper(server, aStore().store);
  server.isDown = true;
  keeper.write("moment", "Typed just now");

  await keeper.takeUp(letter);

  expect(keeper.read().conflicts).toEqual([
    { question: "moment", versions: ["Typed just now", letter.value] },
  ]);
});

test("what was typed before the phone was asked goes over nothing that lay there", async () => {
  const server = aServer("Before", 1);
  const { store } = aStore(letter);
  const draft = [{ question: "moment", value: "Before", version: 1 }];
  const keeper = new DraftKeeper("one", { draft, rivals: [] }, server);
  keeper.write("moment", "Typed just now");
  await keeper.begin(Promise.resolve(store));
  await vi.runAllTimersAsync();

  expect(server.now.value).toBe(letter.value);
  expect(keeper.read().conflicts).toEqual([
    { question: "moment", versions: ["Typed just now", letter.value] },
  ]);
});

test("words that the server has by now go from the phone", async () => {
  const server = aServer("Left here last night", 2);
  const { store, words } = aStore(letter);

  const keeper = await aKeeper(server, store);

  expect(words.size).toBe(0);
  expect(keeper.read().conflicts).toEqual([]);
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { Refused, Unreachable } from "../_api/call-api";
import type { Store } from "./device-shelf";
import { DraftKeeper } from "./draft-keeper";
import type { Change, Kept, Saved } from "./draft-queue";
import type { Sender } from "./sender";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const ID = "the-assignment";
const nothing = { draft: [], rivals: [] };

const refusal = (
  code: "BAD_REQUEST" | "UNAUTHORIZED" | "CONFLICT" | "PRECONDITION_FAILED",
  fields = {},
) =>
  new Refused({
    code: -32600,
    message: "No.",
    data: {
      code,
      httpStatus: 400,
      fields,
      needsPassword: false,
      incidentId: null,
    },
  });

/** A phone's storage, without the phone. */
function aStore(): Store & { words: Map<string, Kept> } {
  const words = new Map<string, Kept>();
  let id: string | undefined;
  return {
    words,
    put: async (_of, kept) => words.set(kept.question, kept).size > 0,
    drop: async (_of, question) => void words.delete(question),
    all: async () => [...words.values()],
    sendingId: async () => {
      id ??= crypto.randomUUID();
      return id;
    },
    forget: async () => {
      words.clear();
      id = undefined;
    },
  };
}

const arrived = (changes: Change[]): Saved[] =>
  changes.map(({ question, base }) => ({
    question,
    outcome: "saved",
    version: base + 1,
  }));

function aServer(): Sender & {
  requests: Change[][];
  ids: string[];
  isDown: boolean;
} {
  return {
    requests: [],
    ids: [],
    isDown: false,
    async save(changes) {
      if (this.isDown) throw new Unreachable();
      this.requests.push(changes);
      return { saved: arrived(changes), needsCrisisCard: false };
    },
    async submit({ submissionId }) {
      this.ids.push(submissionId);
      if (this.isDown) throw new Unreachable();
      return { outcome: "submitted", needsCrisisCard: false };
    },
  };
}

async function aKeeper(server = aServer(), store = aStore()) {
  const keeper = new DraftKeeper(ID, nothing, server);
  await keeper.begin(Promise.resolve(store));
  await vi.runAllTimersAsync();
  return { keeper, server, store };
}

describe("while one types", () => {
  test("sends once after a pause, and says that it is saved", async () => {
    const { keeper, server, store } = await aKeeper();
    expect(keeper.read().saving).toBe("idle");
    for (const text of ["T", "Th", "The"]) {
      keeper.write("moment", text);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(keeper.read().saving).toBe("sending");
    expect(store.words.get("moment")?.value).toBe("The");

    await vi.runAllTimersAsync();

    expect(server.requests.flat().map(({ value }) => value)).toEqual(["The"]);
    expect(keeper.read().saving).toBe("saved");
    expect(store.words.size).toBe(0);
  });

  test("does not wait for ever for a pause", async () => {
    const { keeper, server } = await aKeeper();
    for (let typed = 0; typed < 30; typed++) {
      keeper.write("moment", "x".repeat(typed));
      await vi.advanceTimersByTimeAsync(200);
    }

    expect(server.requests.length).toBeGreaterThan(0);
  });

  test("without a line it is kept on the phone, and goes out later", async () => {
    const { keeper, server, store } = await aKeeper();
    server.isDown = true;
    keeper.write("moment", "On the train");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keeper.read().saving).toBe("kept");
    expect(store.words.size).toBe(1);

    server.isDown = false;
    keeper.hurry();
    await vi.runAllTimersAsync();

    expect(keeper.read().saving).toBe("saved");
    expect(server.requests.flat()).toMatchObject([{ value: "On the train" }]);
  });

  test("a browser that keeps nothing never says that it does", async () => {
    const server = aServer();
    const keeper = new DraftKeeper(ID, nothing, server);
    await keeper.begin(Promise.reject(new Error("No storage.")));
    server.isDown = true;
    keeper.write("moment", "On the train");
    await vi.advanceTimersByTimeAsync(5_000);

    expect(keeper.read().saving).toBe("unsent");
    keeper.stop();
  });

  test("words of an earlier visit are there again and go out", async () => {
    const store = aStore();
    await store.put(ID, {
      question: "moment",
      value: "From before",
      base: 0,
      sent: [],
      settles: false,
    });

    const { keeper, server } = await aKeeper(aServer(), store);

    expect(keeper.read().answers).toEqual({ moment: "From before" });
    expect(server.requests.flat()).toMatchObject([{ value: "From before" }]);
  });

  test("what the server would not take is said at its question; the rest goes out", async () => {
    const server = aServer();
    const save = server.save.bind(server);
    server.save = async (changes) => {
      if (changes.some(({ question }) => question === "first_step")) {
        throw refusal("BAD_REQUEST", { first_step: ["Too long."] });
      }
      return save(changes);
    };
    const { keeper } = await aKeeper(server);
    keeper.write("moment", "Fine");
    keeper.write("first_step", "Too much");
    await vi.runAllTimersAsync();

    expect(keeper.read().refusals).toEqual({ first_step: "Too long." });
    expect(server.requests.flat()).toMatchObject([{ question: "moment" }]);
  });

  test.each(["UNAUTHORIZED", "PRECONDITION_FAILED"] as const)(
    "after the session has ended (%s) nothing more is sent and the words stay",
    async (code) => {
      const server = aServer();
      server.save = () => Promise.reject(refusal(code));
      const { keeper, store } = await aKeeper(server);
      keeper.write("moment", "Still here");
      await vi.runAllTimersAsync();

      expect(keeper.read().ended).toBe("signed_out");
      expect(store.words.get("moment")?.value).toBe("Still here");
    },
  );

  test("finishing on a page that is somebody else's by now takes nothing from the phone", async () => {
    const server = aServer();
    const { keeper, store } = await aKeeper(server);
    server.isDown = true;
    keeper.write("moment", "Still here");
    server.submit = () => Promise.reject(refusal("PRECONDITION_FAILED"));

    const end = keeper.finish();
    await vi.runAllTimersAsync();

    expect(await end).toEqual({ outcome: "ended", how: "signed_out" });
    expect(store.words.get("moment")?.value).toBe("Still here");
  });
});

test("leaving takes along what may not have arrived, whatever is on its way", async () => {
  const { keeper, server } = await aKeeper();
  expect(keeper.lastWords()).toEqual([]);
  server.isDown = true;
  keeper.write("moment", "Just typed");
  await vi.advanceTimersByTimeAsync(900);
  keeper.write("moment", "Just typed, and more");
  keeper.write("first_step", "A walk");

  expect(keeper.lastWords()).toMatchObject([
    {
      assignmentId: ID,
      changes: [
        { question: "moment", value: "Just typed, and more" },
        { question: "first_step", value: "A walk" },
      ],
    },
  ]);
  keeper.stop();
});

describe("finishing", () => {
  test("tries again under the same id, also after a reload", async () => {
    const server = aServer();
    const { keeper, store } = await aKeeper(server);
    keeper.write("moment", "The night");
    server.isDown = true;
    const first = keeper.finish();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await first).toEqual({ outcome: "unreachable" });
    keeper.stop();

    server.isDown = false;
    const reloaded = await aKeeper(server, store);
    const second = reloaded.keeper.finish();
    await vi.advanceTimersByTimeAsync(5_000);

    expect((await second).outcome).toBe("finished");
    expect(new Set(server.ids).size).toBe(1);
  });

  test("nothing goes out after it, and nothing stays on the phone", async () => {
    const { keeper, server, store } = await aKeeper();
    keeper.write("moment", "The night");
    const finishing = keeper.finish();
    await vi.runAllTimersAsync();
    await finishing;
    keeper.leave();
    await vi.runAllTimersAsync();

    expect(server.requests).toEqual([]);
    expect(store.words.size).toBe(0);
  });

  test("words of another device are offered first", async () => {
    const server = aServer();
    server.submit = async () => ({
      outcome: "newer_words",
      questions: [{ question: "moment", version: 2, value: "Theirs" }],
    });
    const { keeper } = await aKeeper(server);
    keeper.write("moment", "Mine");
    const finishing = keeper.finish();
    await vi.runAllTimersAsync();

    expect(await finishing).toEqual({ outcome: "choose" });
    expect(keeper.read().conflicts).toEqual([
      { question: "moment", versions: ["Mine", "Theirs"] },
    ]);
  });

  test("a part that was finished before hands in what is newer and says so", async () => {
    const server = aServer();
    server.submit = () => Promise.reject(refusal("CONFLICT"));
    const { keeper } = await aKeeper(server);
    keeper.write("moment", "Newer");
    const finishing = keeper.finish();
    await vi.runAllTimersAsync();

    expect(await finishing).toEqual({ outcome: "ended", how: "finished" });
    expect(server.requests.flat()).toMatchObject([{ value: "Newer" }]);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { aKeeper, aServer, aStore, ID } from "@/tests/support/joint-keeper";

import { Refused, Unreachable } from "../(partner)/_api/call-api";
import type { Saver } from "../(partner)/_drafts/sender";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(60_000);

test("what is typed is sent after a pause, and said to be saved once it is", async () => {
  const server = aServer();
  const keeper = await aKeeper(server);
  expect(keeper.read().saving).toBe("idle");

  keeper.write("name", "The kn");
  expect(keeper.read().saving).toBe("sending");
  keeper.write("name", "The knocking");
  await settled();

  expect(server.stands()).toBe("The knocking");
  expect(keeper.read().saving).toBe("saved");
});

describe("of two who write at once", () => {
  async function both() {
    const server = aServer();
    const store = aStore();
    const ana = await aKeeper(server);
    const ben = await aKeeper(server, { store });
    ana.write("name", "The knocking");
    await settled();
    ben.write("name", "The closed door");
    await settled();
    return { server, store, ana, ben };
  }
  const texts = (...versions: string[]) => [{ question: "name", versions }];

  test("the later one sees both texts and chooses", async () => {
    const { server, ben } = await both();
    expect(ben.read().saving).toBe("conflict");
    expect(ben.read().conflicts).toEqual(
      texts("The closed door", "The knocking"),
    );
    expect(server.stands()).toBe("The knocking");

    ben.settle("name", "The knocking and the closed door");
    await settled();
    expect(server.stands()).toBe("The knocking and the closed door");
    expect(ben.read().conflicts).toEqual([]);
  });

  test("what the other goes on to write is what there is to choose", async () => {
    const { server, ana, ben } = await both();
    ana.write("name", "The knocking, again");
    await settled();

    ben.hear(server.standing());

    expect(ben.read().conflicts).toEqual(
      texts("The closed door", "The knocking, again"),
    );
    ben.settle("name", "The closed door");
    await settled();
    expect(server.stands()).toBe("The closed door");
  });

  test("a page that is opened anew offers both again, and leaving settles nothing", async () => {
    const { server, store, ben } = await both();
    expect(ben.lastWords()).toEqual([]);
    ben.stop();

    const again = await aKeeper(server, { standing: server.standing(), store });
    await settled();

    expect(again.read().conflicts).toEqual(
      texts("The closed door", "The knocking"),
    );
    expect(server.stands()).toBe("The knocking");
  });
});

test("a line that breaks loses nothing, and one's own words are no rival", async () => {
  const server = aServer();
  let isLost = true;
  const keeper = await aKeeper({
    save: async (changes) => {
      const saved = await server.save(changes);
      if (isLost) throw new Unreachable();
      return saved;
    },
  });
  keeper.write("name", "The kn");
  await vi.advanceTimersByTimeAsync(900);
  keeper.write("name", "The knocking");
  isLost = false;
  await settled();

  expect(server.stands()).toBe("The knocking");
  expect(keeper.read().conflicts).toEqual([]);
  expect(keeper.read().saving).toBe("saved");
});

describe("without a line", () => {
  test("words wait on the phone, and the next page sends them", async () => {
    const server = aServer();
    const store = aStore();
    const keeper = await aKeeper(server, { store });
    server.away(true);
    keeper.write("name", "On the train");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keeper.read().saving).toBe("kept");
    keeper.stop();

    server.away(false);
    await aKeeper(server, { store });
    await settled();

    expect(server.stands()).toBe("On the train");
    expect(store.words.size).toBe(0);
  });

  test("where nothing can be kept it is said that they were not sent", async () => {
    const server = aServer();
    const keeper = await aKeeper(server);
    server.away(true);
    keeper.write("name", "On the train");
    await vi.advanceTimersByTimeAsync(2_000);

    expect(keeper.read().saving).toBe("unsent");
    expect(keeper.isUnsent("name")).toBe(true);
    keeper.stop();
  });

  test("leaving takes them along, with what may have arrived of them", async () => {
    const server = aServer();
    const keeper = await aKeeper(server);
    server.away(true);
    keeper.write("name", "The kn");
    await vi.advanceTimersByTimeAsync(900);
    keeper.write("name", "The knocking");

    expect(keeper.lastWords()).toEqual([
      {
        assignmentId: ID,
        question: "name",
        value: "The knocking",
        base: 0,
        sent: ["The kn"],
      },
    ]);
    keeper.stop();
  });
});

test("what others wrote arrives, but never over words of one's own", async () => {
  const server = aServer();
  const keeper = await aKeeper(server);
  server.away(true);
  keeper.write("name", "Mine");

  keeper.hear([
    { question: "name", version: 3, value: "Theirs" },
    { question: "signal", version: 2, value: "Hand on the table" },
  ]);

  expect(keeper.read().answers).toEqual({
    name: "Mine",
    signal: "Hand on the table",
  });
  keeper.stop();
});

test("nothing moves in the box somebody types in until they are done, and it is asked for once", async () => {
  const keeper = await aKeeper(aServer());
  keeper.typesIn("name");

  keeper.hear([{ question: "name", version: 1, value: "Theirs" }]);
  expect(keeper.read().answers.name).toBeUndefined();
  expect(keeper.known()).toEqual({ name: 1 });

  keeper.typesIn(null);
  expect(keeper.read().answers.name).toBe("Theirs");
});

const refusal = new Refused({
  message: "Some answers need another look.",
  code: -32600,
  data: {
    code: "BAD_REQUEST",
    httpStatus: 400,
    fields: { name: ["Please shorten it."] },
    needsPassword: false,
    incidentId: null,
  },
});

test("while a picture is on its way nothing of others moves in there, and both are kept", async () => {
  const server = aServer();
  const ana = await aKeeper(server);
  const ben = await aKeeper(server);
  ana.sendsTo("name", true);
  ben.write("name", { picture: "his" });
  await settled();
  ana.hear(server.standing());
  // The focus goes elsewhere meanwhile.
  ana.typesIn(null);
  expect(ana.read().answers).toEqual({});

  ana.write("name", { picture: "hers" });
  ana.sendsTo("name", false);
  await settled();

  expect(ana.read().conflicts).toEqual([
    { question: "name", versions: [{ picture: "hers" }, { picture: "his" }] },
  ]);
  expect(server.stands()).toEqual({ picture: "his" });
});

test("where sending failed, what the other put is taken in", async () => {
  const server = aServer();
  const ana = await aKeeper(server);
  const ben = await aKeeper(server);
  ana.sendsTo("name", true);
  ben.write("name", { picture: "his" });
  await settled();
  ana.hear(server.standing());

  ana.sendsTo("name", false);

  expect(ana.read().answers).toEqual({ name: { picture: "his" } });
});

test("what the server will not take is said at its question and stays in the box", async () => {
  const keeper = await aKeeper({ save: () => Promise.reject(refusal) });
  keeper.write("name", "Too long");
  await settled();

  expect(keeper.read().refusals).toEqual({ name: "Please shorten it." });
  expect(keeper.read().answers.name).toBe("Too long");
});

test("beside words that the server would not take, what the other wrote is heard once", async () => {
  const server = aServer();
  const shortOnes: Saver = {
    save: (changes) =>
      changes.some(({ value }) => value === "Too long")
        ? Promise.reject(refusal)
        : server.save(changes),
  };
  const [ana, ben] = [await aKeeper(shortOnes), await aKeeper(server)];
  ana.write("name", "Too long");
  ben.write("name", "The knocking");
  await settled();

  ana.hear(server.standing());

  expect(ana.known()).toEqual({ name: 1 });
  expect(ana.read().answers.name).toBe("Too long");
  ana.write("name", "The closed door");
  await settled();
  expect(ana.read().conflicts).toEqual([
    { question: "name", versions: ["The closed door", "The knocking"] },
  ]);
});
